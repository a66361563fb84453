import { makePersonId } from '@muster/live/testing/make'
import { describe, expect, test } from 'vitest'
import {
  type ChatMessage,
  countUnread,
  groupTurns,
  mergeHistory,
  prependEarlier,
  withChanges,
  withoutErased,
  withWords,
} from './chat-history.ts'

const [ann, ben] = [makePersonId(1), makePersonId(2)]
const message = (seq: number, by = ann, at = seq * 1000): ChatMessage => ({
  seq,
  by,
  at,
  replyTo: null,
  edited: null,
  deleted: null,
  text: `no. ${seq}`,
})
const seqs = (messages: readonly ChatMessage[]) => messages.map(({ seq }) => seq)
const run = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, step) => message(from + step))

describe('a thread', () => {
  test('keeps what the live state has let go of', () => {
    expect(seqs(mergeHistory(run(1, 4), run(3, 6)))).toEqual([1, 2, 3, 4, 5, 6])
  })

  test('forgets what it knew when messages between are missing', () => {
    expect(seqs(mergeHistory(run(1, 4), run(9, 10)))).toEqual([9, 10])
  })

  test('takes the live state’s word for what was erased', () => {
    const erased = [{ ...message(4), text: null }]
    expect(mergeHistory(run(3, 4), erased).at(-1)?.text).toBeNull()
  })

  test('has no words that were erased since they were read, be they of a message or of what it was changed to', () => {
    const edited = { ...message(2), edited: { seq: 9, at: 9000 } }
    const texts = withoutErased([message(1), edited, message(3)], [1, 9]).map(({ text }) => text)
    expect(texts).toEqual([null, null, 'no. 3'])
  })

  test('shows an edited message with its new words, and a deleted one with none', () => {
    const edited = { ...message(3), edited: { seq: 8, at: 8000 } }
    const deleted = { ...message(4), deleted: { by: ben, at: 9000 } }
    expect(withWords([edited, deleted], { 3: 'old', 4: 'gone', 8: 'new' }).map(({ text }) => text)).toEqual([
      'new',
      null,
    ])
  })

  test('shows what became of messages that were loaded before', () => {
    const changed = [
      { seq: 1, edited: { seq: 8, at: 8000 }, deleted: null },
      { seq: 2, edited: null, deleted: { by: ben, at: 9000 } },
    ]
    const shown = withChanges(run(1, 3), { changed, words: { 8: 'new' } })
    expect(shown.map(({ text }) => text)).toEqual(['new', null, 'no. 3'])
  })

  test('shows a page of earlier messages in front, none twice', () => {
    expect(seqs(prependEarlier(run(5, 6), run(3, 5)))).toEqual([3, 4, 5, 6])
    expect(seqs(prependEarlier([], run(1, 2)))).toEqual([1, 2])
  })
})

test('one person’s messages in short succession share a name', () => {
  const turns = groupTurns([message(1), message(2), message(3, ben), message(4), message(5, ann, 4000 + 5 * 60_000)])
  expect(turns.map(({ by, messages }) => [by, seqs(messages)])).toEqual([
    [ann, [1, 2]],
    [ben, [3]],
    [ann, [4]],
    [ann, [5]],
  ])
})

test('one’s own messages are never unread', () => {
  const said = [message(1, ben), message(2, ben), message(3, ann), message(4, ben)]
  expect(countUnread(said, { seenSeq: 1, me: ann })).toBe(2)
  expect(countUnread(said, { seenSeq: 4, me: ann })).toBe(0)
})
