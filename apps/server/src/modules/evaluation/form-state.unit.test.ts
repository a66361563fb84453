import { expect, test } from 'vitest'
import { formState, isReminderDue } from './form-state.ts'

const closesAt = new Date('2021-11-29T14:59:59.999Z')
const after = (ms: number) => new Date(closesAt.getTime() + ms)

test.each([
  ['before the first session has begun', false, -1, 'to-come'],
  ['once it has', true, -1, 'open'],
  ['at its last instant', true, 0, 'open'],
  ['a millisecond later', true, 1, 'closed'],
  ['later, whatever was held', false, 1, 'closed'],
] as const)('%s', (_, hasBegun, ms, state) => {
  expect(formState({ closesAt, hasBegun }, after(ms))).toBe(state)
})

const hourMs = 3_600_000
test.each([
  ['more than two days before', null, -48 * hourMs - 1, false],
  ['two days before', null, -48 * hourMs, true],
  ['a moment before', null, -1, true],
  ['when it closes', null, 0, false],
  ['a second time', after(-47 * hourMs), -46 * hourMs, false],
])('reminded %s', (_, remindedAt, ms, due) => {
  expect(isReminderDue({ closesAt, remindedAt }, after(ms))).toBe(due)
})
