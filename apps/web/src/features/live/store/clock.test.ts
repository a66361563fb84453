import { expect, test } from 'vitest'
import { betterClock, readClock, unknownClock } from './clock.ts'

const reading = (offsetMs: number, roundTripMs: number) => ({ offsetMs, roundTripMs })

test('the server’s time lies in the middle of the round trip', () => {
  expect(readClock({ sentAt: 1000, receivedAt: 1200, serverNow: 5100 })).toEqual(reading(4000, 200))
})

test.each([
  ['the first reading counts', unknownClock, reading(50, 900), 0, 50],
  ['a quicker answer is a better one', reading(50, 900), reading(10, 40), 0, 10],
  ['a slower answer changes nothing', reading(10, 40), reading(50, 900), 0, 10],
  ['an old reading gives way', reading(10, 40), reading(50, 900), 11 * 60_000, 50],
  ['a machine whose clock was set is believed anew', reading(10, 40), reading(-3_600_000, 900), 0, -3_600_000],
])('%s', (_, known, read, ageMs, offsetMs) => {
  expect(betterClock(known, read, ageMs).offsetMs).toBe(offsetMs)
})
