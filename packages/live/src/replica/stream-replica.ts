import { apply } from '../apply.ts'
import type { Event } from '../events.ts'
import { limits } from '../limits.ts'
import type { EventBatch, StreamSync, Words } from '../protocol/stream-sync.ts'
import { isKnownEvent } from '../read-event.ts'
import type { StreamState } from '../state.ts'
import { listWordSeqs } from '../words.ts'

/** One stream as a client knows it: folded up to `seq`, with the words its state refers to. */
export type StreamReplica = {
  seq: number
  state: StreamState
  words: Words
  /** Events that wait for others before them, in order of `seq`, with their words. */
  heldBack: readonly Event[]
  heldBackWords: Words
  /** The `seq` of events whose words were erased since they were read: also of those that the state has long forgotten. */
  erased: readonly number[]
  /** The head of the last announcement. */
  announced: number
}

export const emptyReplica = (state: StreamState): StreamReplica => ({
  seq: 0,
  state,
  words: {},
  heldBack: [],
  heldBackWords: {},
  erased: [],
  announced: 0,
})

/**
 * The stream after some events in any order: what can't be applied yet is held back, what is known already is ignored. A batch
 * without events takes words back: those of a person whose data were erased.
 */
export function takeEvents(
  stream: StreamReplica,
  { events, words }: Pick<EventBatch, 'events' | 'words'>,
): StreamReplica {
  if (events.length === 0) return withoutWords(stream, words)
  const waiting = mergeBySeq(stream, events)
  if (waiting.length === 0) return stream
  let { seq, state } = stream
  let applied = 0
  for (const event of waiting) {
    if (event.seq !== seq + 1 || !isKnownEvent(event)) break
    state = apply(state, event)
    seq = event.seq
    applied += 1
  }
  const heldBack = waiting.slice(applied, applied + limits.heldBackEvents)
  const known = { ...stream.heldBackWords, ...words }
  return {
    ...stream,
    seq,
    state,
    words: applied > 0 ? pick({ ...stream.words, ...known }, listWordSeqs(state)) : stream.words,
    heldBack,
    heldBackWords: pick(
      known,
      heldBack.map((event) => event.seq),
    ),
  }
}

function withoutWords(stream: StreamReplica, words: Words): StreamReplica {
  const gone = Object.keys(words).filter((seq) => words[seq] === null)
  if (gone.length === 0) return stream
  const erased = Object.fromEntries(gone.map((seq) => [seq, null]))
  return {
    ...stream,
    words: { ...stream.words, ...erased },
    heldBackWords: { ...stream.heldBackWords, ...erased },
    erased: [...stream.erased, ...gone.map(Number)],
  }
}

/** The stream at a snapshot, and after what was held back for it. */
export function takeSnapshotSync(
  stream: StreamReplica,
  sync: Extract<StreamSync, { kind: 'snapshot' }>,
): StreamReplica {
  const { seq, state, words } = sync
  return takeEvents({ ...stream, seq, state, words, heldBack: [], heldBackWords: {} }, heldBackBatch(stream))
}

const heldBackBatch = ({ heldBack, heldBackWords }: StreamReplica) => ({ events: [...heldBack], words: heldBackWords })

function mergeBySeq({ seq, heldBack }: StreamReplica, events: readonly Event[]): readonly Event[] {
  const bySeq = new Map<number, Event>()
  for (const event of [...heldBack, ...events]) if (event.seq > seq) bySeq.set(event.seq, event)
  return [...bySeq.values()].sort((a, b) => a.seq - b.seq)
}

function pick(words: Words, seqs: readonly number[]): Words {
  const picked: Words = {}
  for (const seq of seqs) {
    const text = words[seq]
    if (text !== undefined) picked[seq] = text
  }
  return picked
}
