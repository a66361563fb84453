import type { Failure } from '@muster/contracts/errors'
import type { Ack } from '@muster/live/protocol/ack'
import type { LiveCommandName, LiveReply, LiveRequest } from '@muster/live/protocol/commands'
import type { LivePayload } from '@muster/live/protocol/events'
import { isPassing } from '@muster/live/protocol/passing'
import { isServerReachable, type LiveSocket, setWay } from '../../../lib/socket.ts'
import { backOffMs } from './back-off.ts'
import { nextWay, type Way } from './way.ts'

/** What a line tells its store. After `lost` it comes back by itself; after `refused` it does not. */
export type LineListener = {
  connected(way: Way): void
  lost(): void
  refused(failure: Failure): void
  events(payload: LivePayload<'live:events'>): void
  heads(payload: LivePayload<'live:heads'>): void
  captioning(payload: LivePayload<'live:captioning'>): void
  tally(payload: LivePayload<'live:tally'>): void
  upvotes(payload: LivePayload<'live:upvotes'>): void
  reacted(payload: LivePayload<'live:reacted'>): void
  cheers(payload: LivePayload<'live:cheers'>): void
  headcount(payload: LivePayload<'live:headcount'>): void
  pointing(payload: LivePayload<'live:pointing'>): void
  present(payload: LivePayload<'live:present'>): void
  presence(payload: LivePayload<'live:presence'>): void
  streams(payload: LivePayload<'live:streams'>): void
  me(payload: LivePayload<'live:me'>): void
  door(payload: LivePayload<'live:door'>): void
  evicted(payload: LivePayload<'live:evicted'>): void
}

type Ask<Name extends LiveCommandName> = (input: LiveRequest<Name>) => Promise<Ack<LiveReply<Name>> | null>

/** The way to the server: answers are null where none came in time, or where the connection broke before. */
export type Line = {
  open(listener: LineListener): void
  close(): void
  join: Ask<'live:join'>
  leave: Ask<'live:leave'>
  command: Ask<'live:command'>
  since: Ask<'live:since'>
  vote: Ask<'live:vote'>
  people: Ask<'live:people'>
  captions: Ask<'live:captions'>
  caption: Ask<'live:caption'>
  upvote: Ask<'live:upvote'>
  react: Ask<'live:react'>
  reactions: Ask<'live:reactions'>
  cheer: Ask<'live:cheer'>
  point: Ask<'live:point'>
  clock: Ask<'live:clock'>
}

const answeredWithinMs = 10_000

/** A line over a socket that does not connect by itself. */
export function makeLine(socket: LiveSocket): Line {
  let retry: ReturnType<typeof setTimeout> | undefined
  let attempts = 0
  let way: Way = 'websocket'
  let failures = 0
  const inTime = () => socket.timeout(answeredWithinMs)

  /** Where the server itself ended or refused the connection, socket.io leaves coming back to us. */
  function connectAgain() {
    clearTimeout(retry)
    retry = setTimeout(() => socket.connect(), backOffMs(attempts, Math.random()))
    attempts += 1
  }

  /** There is a network again: an attempt that was begun without one may wait long for nothing. */
  function connectNow() {
    if (socket.connected) return
    clearTimeout(retry)
    socket.disconnect().connect()
  }

  /** Nobody answered: goes the other way where this one seems to be closed. */
  async function findWay() {
    failures += 1
    const next = nextWay({ way, failures, isReachable: await isServerReachable() })
    if (next === way) return
    way = next
    failures = 0
    setWay(socket, way)
  }

  return {
    open(listener) {
      window.addEventListener('online', connectNow)
      socket.on('connect', () => {
        attempts = 0
        failures = 0
        listener.connected(way)
      })
      socket.on('disconnect', (reason) => {
        listener.lost()
        if (reason === 'io server disconnect') connectAgain()
      })
      socket.on('connect_error', (error) => {
        const failure = failureIn(error)
        if (failure && !isPassing(failure)) return listener.refused(failure)
        listener.lost()
        if (!failure) void findWay()
        if (!socket.active) connectAgain()
      })
      socket.on('live:events', listener.events)
      socket.on('live:heads', listener.heads)
      socket.on('live:captioning', listener.captioning)
      socket.on('live:tally', listener.tally)
      socket.on('live:upvotes', listener.upvotes)
      socket.on('live:reacted', listener.reacted)
      socket.on('live:cheers', listener.cheers)
      socket.on('live:headcount', listener.headcount)
      socket.on('live:pointing', listener.pointing)
      socket.on('live:present', listener.present)
      socket.on('live:presence', listener.presence)
      socket.on('live:me', listener.me)
      socket.on('live:door', listener.door)
      socket.on('live:evicted', listener.evicted)
      socket.on('live:streams', (payload, received) => {
        listener.streams(payload)
        received()
      })
      socket.connect()
    },
    close() {
      window.removeEventListener('online', connectNow)
      clearTimeout(retry)
      socket.off()
      socket.disconnect()
    },
    join: (input) => orNull(inTime().emitWithAck('live:join', input)),
    leave: (input) => orNull(inTime().emitWithAck('live:leave', input)),
    command: (input) => orNull(inTime().emitWithAck('live:command', input)),
    since: (input) => orNull(inTime().emitWithAck('live:since', input)),
    vote: (input) => orNull(inTime().emitWithAck('live:vote', input)),
    people: (input) => orNull(inTime().emitWithAck('live:people', input)),
    captions: (input) => orNull(inTime().emitWithAck('live:captions', input)),
    caption: (input) => orNull(inTime().emitWithAck('live:caption', input)),
    upvote: (input) => orNull(inTime().emitWithAck('live:upvote', input)),
    react: (input) => orNull(inTime().emitWithAck('live:react', input)),
    reactions: (input) => orNull(inTime().emitWithAck('live:reactions', input)),
    cheer: (input) => orNull(inTime().emitWithAck('live:cheer', input)),
    point: (input) => orNull(inTime().emitWithAck('live:point', input)),
    clock: (input) => orNull(inTime().emitWithAck('live:clock', input)),
  }
}

const orNull = <Answer>(asked: Promise<Answer>): Promise<Answer | null> => asked.catch(() => null)

/** The failure that the server gives with a refused connection; null for trouble on the way. */
function failureIn(error: Error): Failure | null {
  const data: unknown = 'data' in error ? error.data : null
  return isFailure(data) ? data : null
}

const isFailure = (data: unknown): data is Failure => typeof data === 'object' && data !== null && 'code' in data
