import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { CommandId, type ProjectId, type SessionId } from '@muster/contracts/ids'
import { findWordSeq } from '@muster/live/chat/message'
import type { Ack } from '@muster/live/protocol/ack'
import type { ClientToServer, LiveReply, LiveRequest } from '@muster/live/protocol/commands'
import type { ServerToClient } from '@muster/live/protocol/events'
import { isPassing } from '@muster/live/protocol/passing'
import { LIVE_PATH, PROTOCOL_VERSION } from '@muster/live/protocol/version'
import { emptySession, type Message, type Replica, receive } from '@muster/live/replica'
import { parseStreamId, type StreamId, streamId } from '@muster/live/stream'
import { emptyStage, type StageState } from '@muster/live/streams/stage-state'
import { io, type Socket } from 'socket.io-client'
import { answeredWithinMs, inTime } from './in-time.ts'
import { type MessageReactions, makeMessageReactions } from './message-reactions.ts'
import { findLine } from './pausable-line.ts'
import { makePeopleThere, type PeopleThere } from './people-there.ts'
import { Refused } from './refused.ts'
import { untilConnected } from './until-connected.ts'
import { makeVotes, type Votes } from './votes.ts'

type Where = { url: string; cookie: string | null; projectId: ProjectId; sessionId: SessionId }
type Command = LiveRequest<'live:command'>['command']
type Options = {
  /** One browser tab; the same again is the same tab come back. */
  device?: string
  protocol?: number
  /** The first wait before coming back; the longest is five times that. */
  reconnectAfterMs?: number
  /** What the clock of this machine says; epoch milliseconds. */
  nowMs?: () => number
  /** Told whenever the server has let this client into the room, also when it came back by itself. */
  onJoined?: () => void
}

/** A participant that is not a browser: what a tab knows of a session, and what it can do there. */
export type LiveClient = Votes &
  PeopleThere &
  MessageReactions & {
    readonly socket: Socket<ServerToClient, ClientToServer>
    readonly sessionId: SessionId
    /** The answer to joining last time; null before. */
    joined(): LiveReply<'live:join'> | null
    replica(): Replica
    stage(): StageState
    /** What was said on a stream as far as its state goes back, in order; null for what was erased or deleted. */
    said(id?: StreamId): (string | null)[]
    evicted(): string | null
    stream(kind: 'stage' | 'staff'): StreamId
    /** The group room the person is in, as its stream; null on the stage. */
    group(): StreamId | null
    /** Connects where needed and comes into the room, from where it left off. Throws the failure of a refusal. */
    join(): Promise<LiveReply<'live:join'>>
    command(id: StreamId, command: Command, commandId?: CommandId): Promise<Ack<{ seq: number }>>
    say(text: string, id?: StreamId): Promise<Ack<{ seq: number }>>
    raiseHand(): Promise<Ack<{ seq: number }>>
    /** Resolves when something is so; throws what it waited for after `withinMs`. */
    until(what: string, isSo: (client: LiveClient) => boolean, withinMs?: number): Promise<void>
    leave(): Promise<void>
    /** The connection breaks, as when a lid is closed or a line drops; nothing comes back by itself. */
    drop(): void
    /** The machine stands still: the connection stays open and says nothing more. */
    freeze(): void
    /** The machine goes on, and hears what it was told meanwhile. */
    thaw(): void
    comeBack(): Promise<void>
    close(): void
  }

/** Makes a client of a session; it connects on `join`, and comes back by itself where the connection breaks. */
export function makeLiveClient(where: Where, options: Options = {}): LiveClient {
  const { url, cookie, projectId, sessionId } = where
  const { device = randomUUID(), reconnectAfterMs = 1000, nowMs = Date.now } = options
  const socket: Socket<ServerToClient, ClientToServer> = io(url, {
    path: LIVE_PATH,
    transports: ['websocket'],
    autoConnect: false,
    forceNew: true,
    auth: { protocol: options.protocol ?? PROTOCOL_VERSION },
    reconnectionDelay: reconnectAfterMs,
    reconnectionDelayMax: 5 * reconnectAfterMs,
    ...(cookie ? { extraHeaders: { cookie } } : {}),
  })
  let replica = emptySession
  let joined: LiveReply<'live:join'> | null = null
  let evicted: string | null = null
  let wanted = false
  let joining = false
  let frozen = false
  const watchers = new Set<() => void>()
  const changed = () => watchers.forEach((watch) => watch())
  const votes = makeVotes(socket, changed)
  const people = makePeopleThere(socket, changed)
  const reactions = makeMessageReactions(socket, changed)

  function take(message: Message) {
    const received = receive(replica, message)
    replica = received.replica
    for (const ask of received.ask) {
      socket.timeout(answeredWithinMs).emit('live:since', ask, (error, answer) => {
        if (!error && answer.ok) take({ type: 'sync', sync: answer.data })
      })
    }
    changed()
  }

  socket.on('live:events', (batch) => take({ type: 'events', ...batch }))
  socket.on('live:heads', (heads) => take({ type: 'heads', ...heads }))
  socket.on('live:streams', (streams, received) => {
    take({ type: 'streams', ...streams })
    received()
  })
  socket.on('live:me', (me) => {
    if (joined) joined = { ...joined, me }
    changed()
  })
  socket.on('live:evicted', ({ reason }) => {
    evicted = reason
    wanted = false
    changed()
  })
  socket.on('live:door', () => void comeIn())
  socket.on('disconnect', changed)
  // A connection that comes back by itself goes into the room again without being asked.
  socket.on('connect', () => {
    // An attempt that was under way when the machine stood still comes to nothing.
    if (frozen) socket.io.engine.close()
    else if (wanted && joined && !joining) void comeIn()
  })

  /** Into the room again, however often a server that has only just come back cannot answer yet. */
  async function comeIn() {
    while (wanted && socket.connected) {
      try {
        await enter()
        // Who left meanwhile is not to be in the room by mistake.
        return wanted ? undefined : await client.leave()
      } catch (error) {
        if (error instanceof Refused && !isPassing(error.failure)) return
        await wait(reconnectAfterMs)
      }
    }
  }

  async function enter(): Promise<LiveReply<'live:join'>> {
    const resume = Object.fromEntries([...replica.streams].map(([id, { seq }]) => [id, seq]))
    const request = { projectId, sessionId, device, resume, clientNow: Math.round(nowMs()) }
    const answer = await inTime(socket.emitWithAck('live:join', request))
    if (!answer.ok) throw new Refused(answer.failure)
    joined = answer.data
    options.onJoined?.()
    people.cameIn(answer.data.me.may.run)
    take({ type: 'joined', streams: answer.data.streams })
    return answer.data
  }

  const stageId = streamId({ kind: 'stage', sessionId })
  const client: LiveClient = {
    socket,
    sessionId,
    joined: () => joined,
    replica: () => replica,
    stage() {
      const state = replica.streams.get(stageId)?.state
      return state?.kind === 'stage' ? state : emptyStage
    },
    said(id = stageId) {
      const stream = replica.streams.get(id)
      if (!stream || !('chat' in stream.state)) return []
      return stream.state.chat.messages.map((message) => stream.words[findWordSeq(message) ?? 0] ?? null)
    },
    present: people.present,
    watchPeople: people.watchPeople,
    ...votes,
    ...reactions,
    evicted: () => evicted,
    stream: (kind) => streamId({ kind, sessionId }),
    group: () => [...replica.streams.keys()].find((id) => parseStreamId(id)?.kind === 'group') ?? null,
    async join() {
      wanted = true
      joining = true
      try {
        await untilConnected(socket)
        return await enter()
      } finally {
        joining = false
      }
    },
    command: (id, command, commandId = CommandId.parse(randomUUID())) =>
      inTime(socket.emitWithAck('live:command', { streamId: id, commandId, command })),
    say: (text, id = stageId) => client.command(id, { type: 'chat.say', text }),
    raiseHand: () => client.command(stageId, { type: 'hand.raise' }),
    until(what, isSo, withinMs = answeredWithinMs) {
      if (isSo(client)) return Promise.resolve()
      return new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          watchers.delete(watch)
          reject(new Error(`Waited ${withinMs} ms in vain: ${what}`))
        }, withinMs)
        const watch = () => {
          if (!isSo(client)) return
          clearTimeout(timer)
          watchers.delete(watch)
          resolve()
        }
        watchers.add(watch)
      })
    },
    async leave() {
      wanted = false
      if (socket.connected) await inTime(socket.emitWithAck('live:leave', {}))
    },
    drop() {
      socket.io.reconnection(false)
      socket.io.engine.close()
    },
    freeze() {
      frozen = true
      // Its timers stand still as well: it must not notice that nobody asks any more, and come back by itself.
      socket.io.reconnectionAttempts(0)
      findLine(socket)?.pause()
    },
    thaw() {
      frozen = false
      socket.io.reconnectionAttempts(Number.POSITIVE_INFINITY)
      findLine(socket)?.resume()
      if (!socket.connected) socket.connect()
    },
    async comeBack() {
      socket.io.reconnection(true)
      // An attempt to come back that was under way when the line dropped would never end.
      if (!socket.connected) socket.disconnect()
      await client.join()
    },
    close() {
      wanted = false
      socket.disconnect()
    },
  }
  return client
}
