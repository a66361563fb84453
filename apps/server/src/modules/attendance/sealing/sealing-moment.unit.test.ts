import { expect, test } from 'vitest'
import { isSealDue } from './sealing-moment.ts'

const overAt = new Date('2026-11-24T02:00:00Z')
const minuteMs = 60_000

test.each([
  ['nobody is there any more', 0, 1, true],
  ['the last visits are about to close', 3, 1, false],
  ['a visit hangs for almost ten minutes', 1, 10 * minuteMs - 1, false],
  ['a visit hangs for ten minutes', 1, 10 * minuteMs, true],
  ['it ended long ago, before there were seals', 0, 1e9, true],
])('a session is sealed or not: %s', (_, openVisits, afterMs, due) => {
  expect(isSealDue({ overAt, openVisits }, overAt.getTime() + afterMs)).toBe(due)
})
