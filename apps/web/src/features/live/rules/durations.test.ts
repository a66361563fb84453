import { expect, test } from 'vitest'
import { countdown, durationWords } from './durations.ts'

test.each([
  [-5, 'seconds', 0, 0],
  [45_900, 'seconds', 45, 0],
  [60_000, 'minutes', 1, 0],
  [61_000, 'seconds', 61, 0],
  [119_999, 'seconds', 119, 0],
  [120_000, 'minutes', 2, 0],
  [59 * 60_000, 'minutes', 59, 0],
  [60 * 60_000, 'hours', 1, 0],
  [95 * 60_000, 'hoursMinutes', 1, 35],
])('%i ms is said as %s %i %i', (ms, key, count, rest) => {
  expect(durationWords(ms)).toEqual({ key, count, rest })
})

test.each([
  [-1, '0:00'],
  [0, '0:00'],
  [1, '0:01'],
  [59_001, '1:00'],
  [65_000, '1:05'],
  [3_725_000, '1:02:05'],
])('%i ms counts down as %s', (ms, figures) => {
  expect(countdown(ms)).toBe(figures)
})
