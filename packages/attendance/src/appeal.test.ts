import { expect, test } from 'vitest'
import { appealDeadlineMs } from './appeal.ts'

const endMs = Date.UTC(2021, 10, 25, 3)
const day = 24 * 60 * 60 * 1000

test.each([
  ['no appeals', { endMs, decidedMs: null }, null, null],
  ['two weeks after the end', { endMs, decidedMs: null }, 14, endMs + 14 * day],
  [
    'a day, whatever clocks do in between',
    { endMs: Date.UTC(2026, 9, 24, 22), decidedMs: null },
    1,
    Date.UTC(2026, 9, 25, 22),
  ],
  ['the times were corrected later', { endMs, decidedMs: endMs + 3 * day }, 14, endMs + 17 * day],
  ['it was decided beforehand', { endMs, decidedMs: endMs - day }, 14, endMs + 14 * day],
])('%s', (_, session, withinDays, deadline) => {
  expect(appealDeadlineMs(session, { appeals: withinDays === null ? null : { withinDays } })).toBe(deadline)
})
