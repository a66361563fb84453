import { randomUUID } from 'node:crypto'
import type { ProjectId } from '@muster/contracts/ids'
import type { ClientToServer } from '@muster/live/protocol/commands'
import type { ServerToClient } from '@muster/live/protocol/events'
import type { StreamSync } from '@muster/live/protocol/stream-sync'
import type { StreamId } from '@muster/live/stream'
import type { DefaultEventsMap, Socket } from 'socket.io'
import type { Actor } from './actor.ts'

export type LiveSocket = Socket<ClientToServer, ServerToClient, DefaultEventsMap, { connection: Connection }>
type Origin = { address: string; userAgent: string | null }

/** Commands a second that one connection may send for long, and how many at once. */
const commandsPerSecond = 25
const mostAtOnce = 75
const acknowledgedWithinMs = 3000

/**
 * One socket: who it is, which project's room it is in, and how much it has said. A class, because there are ten thousand
 * of them and a closure for each method would weigh more than everything else here.
 */
export class Connection {
  readonly id = randomUUID()
  readonly socket: LiveSocket
  readonly origin: Origin
  /** The project whose live session it has joined; null before joining and after leaving. */
  projectId: ProjectId | null = null
  /** Who this is, and what they may; as of a few seconds ago at most. */
  actor: Actor
  /** Since when it has been in no room; null while it is in one. */
  private outsideSinceMs: number | null = performance.now()
  private turn: Promise<void> = Promise.resolve()
  private pingedAtMs: number | null = null
  /** How long the answer to the last ping took; null before the first. */
  private roundTripMs: number | null = null
  private allowance = mostAtOnce
  private countedAtMs = performance.now()

  constructor(socket: LiveSocket, { actor, origin }: { actor: Actor; origin: Origin }) {
    this.socket = socket
    this.actor = actor
    this.origin = origin
  }

  /** It is in the live session of a project from now on. */
  settleIn(projectId: ProjectId): void {
    this.projectId = projectId
    this.outsideSinceMs = null
  }

  /** It has left that session. */
  moveOut(): void {
    this.projectId = null
    this.outsideSinceMs = performance.now()
  }

  /** How long it has been connected without being in a room, ms. */
  idleMs(nowMs = performance.now()): number {
    return this.outsideSinceMs === null ? 0 : nowMs - this.outsideSinceMs
  }

  /** The server asks whether it is there. */
  notePing(nowMs = performance.now()): void {
    this.pingedAtMs = nowMs
  }

  /** It has answered. */
  notePong(nowMs = performance.now()): void {
    if (this.pingedAtMs !== null) this.roundTripMs = Math.round(nowMs - this.pingedAtMs)
    this.pingedAtMs = null
  }

  /** How it travels, and how long an answer took lately. */
  get lineFacts(): { way: 'websocket' | 'polling'; roundTripMs: number | null } {
    const isPolling = this.socket.conn.transport.name === 'polling'
    return { way: isPolling ? 'polling' : 'websocket', roundTripMs: this.roundTripMs }
  }

  /** Counts one command; false where there were too many. */
  mayCommand(nowMs = performance.now()): boolean {
    const earned = ((nowMs - this.countedAtMs) / 1000) * commandsPerSecond
    this.allowance = Math.min(mostAtOnce, this.allowance + earned)
    this.countedAtMs = nowMs
    if (this.allowance < 1) return false
    this.allowance -= 1
    return true
  }

  /** Does one thing of this connection after the other: joining and leaving must not overtake each other. */
  inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = this.turn.then(work)
    this.turn = result.then(
      () => {},
      () => {},
    )
    return result
  }

  get connected(): boolean {
    return this.socket.connected
  }

  enter(rooms: readonly string[]): void {
    void this.socket.join([...rooms])
  }

  exit(rooms: readonly string[]): void {
    for (const room of rooms) void this.socket.leave(room)
  }

  /** Tells this connection which streams it follows from now on; once more where it does not confirm. */
  async tellStreams(change: { add: StreamSync[]; remove: StreamId[] }): Promise<void> {
    for (const attempt of ['first', 'again']) {
      if (!this.connected) return
      try {
        await this.socket.timeout(acknowledgedWithinMs).emitWithAck('live:streams', change)
        return
      } catch {
        if (attempt === 'again') this.socket.conn.close()
      }
    }
  }
}
