import { describe, expect, it } from 'vitest'
import type { Event } from './events.ts'
import { limits } from './limits.ts'
import type { StreamSync } from './protocol/stream-sync.ts'
import { addPending, emptySession, type Message, type Received, type Replica, receive, settle } from './replica.ts'
import { emptyState } from './state.ts'
import { streamId } from './stream.ts'
import { ann, makeCommandId, makeSessionId, start } from './testing/make.ts'

const sessionId = makeSessionId()
const stage = streamId({ kind: 'stage', sessionId })
const staff = streamId({ kind: 'staff', sessionId })

const said = (seq: number, commandId = makeCommandId(seq)): Event => ({
  seq,
  at: start + seq,
  actor: ann.personId,
  commandId,
  v: 2,
  type: 'chat.said',
  replyTo: null,
})
const wordsOf = (seqs: number[]) => Object.fromEntries(seqs.map((seq) => [seq, `Word ${seq}`]))
const events = (...seqs: number[]): Message => ({
  type: 'events',
  streamId: stage,
  events: seqs.map((seq) => said(seq)),
  words: wordsOf(seqs),
})
const heads = (head: number): Message => ({ type: 'heads', heads: { [stage]: head } })
const answer = (from: number, ...seqs: number[]): Message => ({
  type: 'sync',
  sync: { kind: 'events', streamId: stage, from, events: seqs.map((seq) => said(seq)), words: wordsOf(seqs) },
})
const fresh = (more: Partial<Extract<StreamSync, { kind: 'events' }>> = {}): StreamSync => ({
  kind: 'events',
  streamId: stage,
  from: 0,
  events: [],
  words: {},
  ...more,
})
const joined: Message = { type: 'joined', streams: [fresh()] }
const snapshot = (seq: number) =>
  ({ kind: 'snapshot', streamId: stage, seq, state: emptyState('stage'), words: {} }) as const

/** The last of what a client makes of some messages. */
function hear(...messages: Message[]): Received {
  let received: Received = { replica: emptySession, ask: [], outdated: null }
  for (const message of messages) received = receive(received.replica, message)
  return received
}
const seqOf = ({ replica }: Received) => replica.streams.get(stage)?.seq
const shown = ({ streams }: Replica) => {
  const state = streams.get(stage)?.state
  return state?.kind === 'stage' ? state.chat.messages.map(({ seq }) => seq) : null
}

describe('a stream is applied strictly by seq', () => {
  it.each<[string, Message[], number, number[]]>([
    ['events in order are applied', [events(1), events(2, 3)], 3, []],
    ['a duplicate is ignored', [events(1, 2), events(1), events(2)], 2, []],
    ['after a gap nothing is applied, and what is missing is asked for', [events(1), events(3)], 1, [1]],
    ['the same gap is asked for once', [events(1), events(3), events(4)], 1, []],
    ['events that come late fill the gap', [events(1), events(3), events(2)], 3, []],
    ['the answer fills the gap', [events(1), events(4), answer(1, 2, 3)], 4, []],
    ['an answer that leaves a gap asks again', [events(1), events(4), answer(1, 2)], 2, [2]],
    ['a snapshot fills the gap', [events(1), events(4), { type: 'sync', sync: snapshot(3) }], 4, []],
    ['a snapshot of the past is ignored', [events(1, 2), { type: 'sync', sync: snapshot(1) }], 2, []],
    ['a head that is ahead may be on its way', [events(1), heads(2)], 1, []],
    ['a head that is still ahead a second later is asked for', [events(1), heads(2), heads(2)], 1, [1]],
    ['so a stream that goes on is not asked for', [events(1), heads(2), events(2), heads(3)], 2, []],
    ['an unanswered question is asked again with the heads', [events(1), events(3), heads(3)], 1, [1]],
    ['heads of other streams mean nothing', [events(1), { type: 'heads', heads: { [staff]: 7 } }], 1, []],
  ])('%s', (_name, messages, seq, asks) => {
    const received = hear(joined, ...messages)
    expect(seqOf(received)).toBe(seq)
    expect(received.ask).toEqual(asks.map((afterSeq) => ({ streamId: stage, afterSeq })))
  })

  it('words travel with their events, also through a gap', () => {
    const { replica } = hear(joined, events(2), events(1))
    expect(replica.streams.get(stage)?.words).toEqual({ 1: 'Word 1', 2: 'Word 2' })
    expect(replica.streams.get(stage)?.heldBackWords).toEqual({})
  })

  it('words are kept as long as the state refers to them', () => {
    const seqs = Array.from({ length: limits.recentMessages + 5 }, (_, index) => index + 1)
    const { replica } = hear(joined, events(...seqs))
    expect(Object.keys(replica.streams.get(stage)?.words ?? {}).map(Number)).toEqual(shown(replica))
  })

  it('a client that is far behind holds back a bounded number of events', () => {
    const seqs = Array.from({ length: limits.heldBackEvents + 5 }, (_, index) => index + 2)
    const { replica } = hear(joined, events(...seqs))
    expect(replica.streams.get(stage)?.heldBack).toHaveLength(limits.heldBackEvents)
  })

  it('an event of a newer program stops the stream and says so', () => {
    const newer = Object.assign(said(2), { type: 'chat.sung' })
    const received = hear(joined, { type: 'events', streamId: stage, events: [said(1), newer, said(3)], words: {} })
    expect(received.outdated).toEqual({ type: 'chat.sung', v: 2 })
    expect(seqOf(received)).toBe(1)
  })
})

describe('joining', () => {
  it('brings exactly the streams that may be read', () => {
    const { replica } = hear(joined, { type: 'joined', streams: [fresh({ streamId: staff })] })
    expect([...replica.streams.keys()]).toEqual([staff])
  })

  it('coming back goes on where the client was', () => {
    const { replica } = hear(joined, events(1, 2), {
      type: 'joined',
      streams: [fresh({ from: 2, events: [said(3)] })],
    })
    expect(shown(replica)).toEqual([1, 2, 3])
  })

  it('a server whose log is behind the client wins', () => {
    expect(seqOf(hear(joined, events(1, 2), { type: 'joined', streams: [snapshot(1)] }))).toBe(1)
  })

  it('broadcasts that overtake the answer are not lost', () => {
    const received = hear(events(4), { type: 'joined', streams: [snapshot(3)] })
    expect(seqOf(received)).toBe(4)
    expect(received.replica.early).toEqual([])
  })

  it('a client that knows only what follows asks for the beginning', () => {
    const received = hear({ type: 'joined', streams: [fresh({ from: 3, events: [said(4)] })] })
    expect(received.ask).toEqual([{ streamId: stage, afterSeq: 0 }])
  })

  it('a move adds streams and removes others', () => {
    const add = [fresh({ streamId: staff })]
    const { replica } = hear(joined, { type: 'streams', add, remove: [stage] })
    expect([...replica.streams.keys()]).toEqual([staff])
  })

  it('an answer for a stream that is gone means nothing', () => {
    expect(hear(joined, { type: 'streams', add: [], remove: [stage] }, answer(0, 1)).replica.streams.size).toBe(0)
  })
})

describe('one’s own commands', () => {
  const commandId = makeCommandId(1)
  const { replica } = hear(joined)
  const waiting = addPending(replica, { streamId: stage, commandId, command: { type: 'hand.raise' } })

  it('are pending until they are seen in the stream', () => {
    expect(waiting.pending).toHaveLength(1)
    expect(receive(waiting, events(2)).replica.pending).toHaveLength(1)
    expect(receive(waiting, events(1)).replica.pending).toEqual([])
  })

  it('or acknowledged', () => {
    expect(settle(waiting, makeCommandId(2)).pending).toHaveLength(1)
    expect(settle(waiting, commandId).pending).toEqual([])
  })

  it('stay pending through a reconnect', () => {
    expect(receive(waiting, joined).replica.pending).toHaveLength(1)
  })
})

describe('words that are erased', () => {
  const erase = (...seqs: number[]): Message => ({
    type: 'events',
    streamId: stage,
    events: [],
    words: Object.fromEntries(seqs.map((seq) => [seq, null])),
  })
  const replicaOf = (...messages: Message[]) => hear(joined, ...messages).replica.streams.get(stage)

  it('are gone from what was heard, and everything else stays', () => {
    const stream = replicaOf(events(1, 2), erase(1))
    expect(stream?.words).toEqual({ 1: null, 2: 'Word 2' })
    expect(stream?.seq).toBe(2)
  })

  it('stay gone when more is said', () => {
    expect(replicaOf(events(1), erase(1), events(2))?.words).toEqual({ 1: null, 2: 'Word 2' })
  })

  it('are gone also where their event waits for one before it', () => {
    expect(replicaOf(events(2), erase(2), events(1))?.words).toEqual({ 1: 'Word 1', 2: null })
  })

  it('are remembered, for whoever holds them besides', () => {
    expect(replicaOf(events(1, 2), erase(1), erase(2))?.erased).toEqual([1, 2])
  })
})
