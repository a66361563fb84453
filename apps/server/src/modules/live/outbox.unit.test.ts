import { PersonId, SessionId } from '@muster/contracts/ids'
import type { PlacedEvent } from '@muster/live/events'
import type { EventBatch } from '@muster/live/protocol/stream-sync'
import { streamId } from '@muster/live/stream'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { newId } from '../../platform/ids.ts'
import { makeOutbox, WORDS_EVERY_MS } from './outbox.ts'

const actor = newId(PersonId)
const envelope = (seq: number) => ({ seq, at: 0, actor, commandId: null, v: 1 as const })
const said = (seq: number): PlacedEvent => ({
  event: { ...envelope(seq), v: 2, type: 'chat.said', replyTo: null },
  words: `word ${seq}`,
})
const turned = (seq: number): PlacedEvent => ({ event: { ...envelope(seq), type: 'deck.turned', page: 2 } })

let sent: EventBatch[]
const seqs = () => sent.map(({ events }) => events.map(({ seq }) => seq))
const make = () => {
  sent = []
  return makeOutbox(streamId({ kind: 'stage', sessionId: newId(SessionId) }), (batch) => sent.push(batch))
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
})
afterEach(() => {
  vi.useRealTimers()
})

describe('what leaves for a room', () => {
  test('a word in a quiet room goes at once, with its text', () => {
    make().put([said(1)])
    expect(sent).toMatchObject([{ events: [{ seq: 1 }], words: { 1: 'word 1' } }])
  })

  test('words in a busy room go together', () => {
    const outbox = make()
    for (const seq of [1, 2, 3]) outbox.put([said(seq)])
    expect(seqs()).toEqual([[1]])
    vi.advanceTimersByTime(WORDS_EVERY_MS)
    expect(seqs()).toEqual([[1], [2, 3]])
  })

  test('what was deleted before it left is not sent any more', () => {
    const outbox = make()
    outbox.put([said(1)])
    outbox.put([said(2)])
    outbox.put([{ event: { ...envelope(3), type: 'chat.deleted', message: 2, erases: 2, author: actor } }])
    expect(sent[1]).toMatchObject({ events: [{ seq: 2 }, { seq: 3 }], words: { 2: null } })
  })

  test('a turned page waits for nothing, and overtakes nothing', () => {
    const outbox = make()
    for (const seq of [1, 2]) outbox.put([said(seq)])
    outbox.put([turned(3)])
    expect(seqs()).toEqual([[1], [2, 3]])
    vi.advanceTimersByTime(WORDS_EVERY_MS)
    expect(seqs()).toEqual([[1], [2, 3]])
  })
})
