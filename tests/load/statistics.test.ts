import { expect, test } from 'vitest'
import { median, percentile, rangeOf } from './statistics.ts'

test.each([
  { share: 0.5, expected: 50 },
  { share: 0.99, expected: 99 },
  { share: 1, expected: 100 },
  { share: 0, expected: 1 },
])('the $share percentile of 1 to 100, in any order, is $expected', ({ share, expected }) => {
  const values = Array.from({ length: 100 }, (_, index) => ((index * 37) % 100) + 1)
  expect(percentile(values, share)).toBe(expected)
})

test.each([
  { values: [3], expected: 3 },
  { values: [9, 1, 2], expected: 2 },
  { values: [9, 1, 2, 10], expected: 5.5 },
])('the median of $values is $expected', ({ values, expected }) => {
  expect(median(values)).toBe(expected)
})

test('nothing has no percentile and no median', () => {
  expect(() => percentile([], 0.99)).toThrow(RangeError)
  expect(() => median([])).toThrow(RangeError)
})

test('a range goes from the least to the most', () => {
  expect(rangeOf([2, 10, 1])).toEqual({ low: 1, high: 10 })
})
