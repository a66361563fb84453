import { expect, test } from 'vitest'
import { backOffMs } from './back-off.ts'

test.each([
  [0, 0, 500],
  [0, 1, 1500],
  [1, 0.5, 2000],
  [2, 0.5, 4000],
  [3, 0.5, 5000],
  [40, 1, 7500],
])('attempt %i with chance %d waits %i ms', (attempt, random, ms) => {
  expect(backOffMs(attempt, random)).toBe(ms)
})
