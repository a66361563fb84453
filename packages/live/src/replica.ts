import type { CommandId } from '@muster/contracts/ids'
import type { Event } from './events.ts'
import type { LiveInput } from './protocol/commands.ts'
import type { LivePayload } from './protocol/events.ts'
import type { EventBatch, StreamSync } from './protocol/stream-sync.ts'
import { isKnownEvent } from './read-event.ts'
import { type Pending, withoutSeen } from './replica/pending.ts'
import { emptyReplica, type StreamReplica, takeEvents, takeSnapshotSync } from './replica/stream-replica.ts'
import { emptyState } from './state.ts'
import { parseStreamId, type StreamId } from './stream.ts'

/** What a client knows of a session: the streams that it may read, and its own commands that are under way. */
export type Replica = {
  streams: ReadonlyMap<StreamId, StreamReplica>
  pending: readonly Pending[]
  /** Batches of streams that are about to be added: broadcasts may overtake the answer to joining. */
  early: readonly EventBatch[]
}
export const emptySession: Replica = { streams: new Map(), pending: [], early: [] }

export type Message =
  /** The answer to `live:join`: these streams and no others. */
  | { type: 'joined'; streams: readonly StreamSync[] }
  /** The answer to `live:since`. */
  | { type: 'sync'; sync: StreamSync }
  | ({ type: 'events' } & LivePayload<'live:events'>)
  | ({ type: 'heads' } & LivePayload<'live:heads'>)
  | ({ type: 'streams' } & LivePayload<'live:streams'>)

/** What to ask the server for with `live:since`. */
export type Ask = LiveInput<'live:since'>
/** An event of a newer program: the page has to be loaded anew, since its stream can't go on. */
export type Outdated = { type: string; v: number }
export type Received = { replica: Replica; ask: Ask[]; outdated: Outdated | null }

const earlyBatches = 100

/**
 * Takes one message from the server. Each stream is applied strictly by `seq`: duplicates are ignored, events after a gap are
 * held back, and what is missing is asked for at once, and again with each announcement of the heads. A head that is ahead
 * of the replica is asked for only when it still is at the next announcement: its broadcast is usually on the way.
 */
export function receive(replica: Replica, message: Message): Received {
  switch (message.type) {
    case 'joined': {
      const known = new Set(message.streams.map(({ streamId }) => streamId))
      const streams = new Map([...replica.streams].filter(([streamId]) => known.has(streamId)))
      return addStreams({ ...replica, streams }, message.streams, 'always')
    }
    case 'sync':
      return replica.streams.has(message.sync.streamId)
        ? addStreams(replica, [message.sync], 'when-newer')
        : nothingFor(replica)
    case 'events':
      return replica.streams.has(message.streamId)
        ? takeBatches(replica, [message])
        : nothingFor({ ...replica, early: [...replica.early, message].slice(-earlyBatches) })
    case 'heads':
      return takeHeads(replica, message.heads)
    case 'streams': {
      const removed = new Set(message.remove)
      const streams = new Map([...replica.streams].filter(([streamId]) => !removed.has(streamId)))
      return addStreams({ ...replica, streams }, message.add, 'when-newer')
    }
  }
}

/** Notes a command of one's own before it is sent. */
export const addPending = (replica: Replica, pending: Pending): Replica => ({
  ...replica,
  pending: [...replica.pending, pending],
})

/** Forgets a command that was acknowledged or refused. */
export const settle = (replica: Replica, commandId: CommandId): Replica => ({
  ...replica,
  pending: replica.pending.filter((pending) => pending.commandId !== commandId),
})

const nothingFor = (replica: Replica): Received => ({ replica, ask: [], outdated: null })

/** On joining a snapshot always counts, even one behind the replica: then the server's log is not the one it was. */
function addStreams(replica: Replica, syncs: readonly StreamSync[], replace: 'always' | 'when-newer'): Received {
  const streams = new Map(replica.streams)
  for (const sync of syncs) {
    const held = streams.get(sync.streamId) ?? findEmpty(sync.streamId)
    if (!held) continue
    const counts = sync.kind === 'snapshot' && (replace === 'always' || sync.seq >= held.seq)
    streams.set(sync.streamId, counts ? takeSnapshotSync(held, sync) : held)
  }
  const early = replica.early.filter(({ streamId }) => streams.has(streamId))
  const batches = [...syncs.filter((sync) => sync.kind === 'events'), ...early]
  return takeBatches({ ...replica, streams, early: replica.early.filter((batch) => !early.includes(batch)) }, batches)
}

function findEmpty(streamId: StreamId): StreamReplica | null {
  const stream = parseStreamId(streamId)
  return stream && emptyReplica(emptyState(stream.kind))
}

function takeBatches(replica: Replica, batches: readonly EventBatch[]): Received {
  const streams = new Map(replica.streams)
  const ask: Ask[] = []
  let outdated: Outdated | null = null
  for (const batch of batches) {
    const before = streams.get(batch.streamId)
    if (!before) continue
    const after = takeEvents(before, batch)
    streams.set(batch.streamId, after)
    outdated ??= findOutdated(after.heldBack[0])
    const isNewGap = after.heldBack.length > 0 && (before.heldBack.length === 0 || after.seq > before.seq)
    if (isNewGap) ask.push({ streamId: batch.streamId, afterSeq: after.seq })
  }
  const events = batches.flatMap((batch) => batch.events)
  return { replica: { ...replica, streams, pending: withoutSeen(replica.pending, events) }, ask, outdated }
}

const findOutdated = (waiting: Event | undefined): Outdated | null =>
  waiting && !isKnownEvent(waiting) ? { type: waiting.type, v: waiting.v } : null

function takeHeads(replica: Replica, heads: LivePayload<'live:heads'>['heads']): Received {
  const ask: Ask[] = []
  const streams = new Map(replica.streams)
  for (const [streamId, stream] of replica.streams) {
    const announced = heads[streamId]
    if (announced === undefined) continue
    if (stream.seq < stream.announced || stream.heldBack.length > 0) ask.push({ streamId, afterSeq: stream.seq })
    if (announced !== stream.announced) streams.set(streamId, { ...stream, announced })
  }
  return { replica: { ...replica, streams }, ask, outdated: null }
}
