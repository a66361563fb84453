import { expect, test } from 'vitest'
import { countdown } from './countdown.ts'

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
