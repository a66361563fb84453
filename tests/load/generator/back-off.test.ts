import { expect, test } from 'vitest'
import { backOffMs } from './back-off.ts'

test.each([
  [0, [0, 0], 1000],
  [0, [1, 0], 500],
  [0, [1, 1], 1500],
  [2, [1, 0], 2000],
  [2, [1, 1], 5000],
  [9, [0, 0], 5000],
])('attempt %i with the chances %j waits %i ms', (attempt, [spread = 0, side = 0], ms) => {
  const chances = [spread, side]
  expect(backOffMs(attempt, () => chances.shift() ?? 0)).toBe(ms)
})
