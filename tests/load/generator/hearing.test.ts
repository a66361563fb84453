import { expect, test } from 'vitest'
import { followMessages } from './hearing.ts'

const frame = Buffer.from('frame')
const people = [{}, {}]

/** What comes of two messages to two people who hear these, one after the other: `done`, or why it is no figure. */
function outcomeOf(heard: readonly [person: number, messages: number[]][]): string {
  let outcome = 'waiting'
  const hearing = followMessages({ count: 2, people: people.length, done: () => (outcome = 'done') })
  hearing.said(1, 10)
  hearing.said(2, 20)
  try {
    for (const [person, messages] of heard) hearing.hear(people[person] ?? {}, messages, { frame, atMs: 50 })
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
  return outcome
}

test.each<[string, [number, number[]][], string]>([
  [
    'everybody heard everything at once',
    [
      [0, [2, 1]],
      [1, [2, 1]],
    ],
    'done',
  ],
  [
    'everybody heard everything, one by one',
    [
      [0, [1]],
      [1, [1]],
      [1, [2]],
      [0, [2]],
    ],
    'done',
  ],
  [
    'somebody has not heard everything',
    [
      [0, [1, 2]],
      [1, [1]],
    ],
    'waiting',
  ],
  [
    'somebody heard another order',
    [
      [0, [1, 2]],
      [1, [2]],
    ],
    'somebody heard message 2 out of order',
  ],
  [
    'somebody missed one',
    [
      [0, [1]],
      [0, [2]],
      [1, [2]],
    ],
    'somebody heard message 2 out of order',
  ],
  ['one came twice', [[0, [1, 1]]], 'a message was heard twice'],
  ['one came that nobody said', [[0, [3]]], 'message 3 was heard before it was said'],
])('%s', (_, heard, outcome) => {
  expect(outcomeOf(heard)).toBe(outcome)
})

test('each receipt counts from when the message was said, and each frame is kept once', () => {
  const hearing = followMessages({ count: 1, people: 2, done() {} })
  hearing.said(1, 10)
  hearing.hear(people[0] ?? {}, [1], { frame, atMs: 15 })
  hearing.hear(people[1] ?? {}, [1], { frame, atMs: 18 })
  expect(hearing.heard).toEqual({ receiptsMs: [5, 8], frames: [{ frame: 'frame', atMs: 0 }] })
})
