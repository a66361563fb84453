import { expect, test } from 'vitest'
import { isReminderDue } from './log-reminder-rhythm.ts'

const now = new Date('2021-11-25T10:00:00Z')

test.each([
  ['never', null, true],
  ['just now', '2021-11-25T10:00:00Z', false],
  ['a little less than a day ago', '2021-11-24T10:00:01Z', false],
  ['a day ago', '2021-11-24T10:00:00Z', true],
])('a log asked for %s', (_, at, due) => {
  expect(isReminderDue(at === null ? null : new Date(at), now)).toBe(due)
})
