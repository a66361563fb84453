import { expect, test } from 'vitest'
import { stateOfActivity, stateOfDeed } from './activity-state.ts'

const dueMs = 1_000_000

test.each([
  ['before it has begun', false, dueMs, -1, 'to-come'],
  ['once it has', true, dueMs, -1, 'open'],
  ['at the last instant', true, dueMs, 0, 'open'],
  ['a millisecond later', true, dueMs, 1, 'closed'],
  ['without a deadline', true, null, 1_000_000_000, 'open'],
  ['without a deadline, before it has begun', false, null, 0, 'to-come'],
] as const)('%s', (_, begun, due, ms, state) => {
  expect(stateOfActivity({ begun, dueMs: due }, dueMs + ms)).toBe(state)
})

test.each([
  ['nobody has to look at it', null, false, 'done'],
  ['somebody has to', null, true, 'waiting'],
  ['found good', 'validated', true, 'validated'],
  ['declined', 'declined', true, 'declined'],
  ['declined, though nobody had to look at it', 'declined', false, 'declined'],
] as const)('what was done: %s', (_, finding, validated, state) => {
  expect(stateOfDeed({ review: finding && { finding } }, { validated })).toBe(state)
})
