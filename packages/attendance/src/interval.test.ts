import { describe, expect, test } from 'vitest'
import { clip, gapsBetween, type Interval, subtract, totalMs, union } from './interval.ts'

/** `[[0, 5], [7, 9]]` for two spans: tables stay readable. */
type Pairs = readonly (readonly [number, number])[]
const spans = (pairs: Pairs): Interval[] => pairs.map(([startMs, endMs]) => ({ startMs, endMs }))
const pairs = (found: readonly Interval[]) => found.map(({ startMs, endMs }) => [startMs, endMs])

describe('union', () => {
  test.each<[string, Pairs, Pairs]>([
    ['nothing is nothing', [], []],
    [
      'order does not matter',
      [
        [7, 9],
        [0, 5],
      ],
      [
        [0, 5],
        [7, 9],
      ],
    ],
    [
      'overlaps count once',
      [
        [0, 5],
        [3, 8],
      ],
      [[0, 8]],
    ],
    [
      'what lies within another adds nothing',
      [
        [0, 9],
        [3, 5],
        [6, 7],
      ],
      [[0, 9]],
    ],
    [
      'touching intervals are one',
      [
        [0, 5],
        [5, 8],
      ],
      [[0, 8]],
    ],
    [
      'a millisecond apart is apart',
      [
        [0, 5],
        [6, 8],
      ],
      [
        [0, 5],
        [6, 8],
      ],
    ],
    [
      'repetition adds nothing',
      [
        [0, 5],
        [0, 5],
      ],
      [[0, 5]],
    ],
    ['an empty interval is no time', [[5, 5]], []],
    [
      'a reversed interval is no time',
      [
        [9, 5],
        [1, 2],
      ],
      [[1, 2]],
    ],
    [
      'an interval without numbers is no time',
      [
        [NaN, 5],
        [5, NaN],
        [1, 2],
      ],
      [[1, 2]],
    ],
    ['fractions are rounded down to whole milliseconds', [[0.9, 5.9]], [[0, 5]]],
    [
      'endless intervals are in order too',
      [
        [3, 4],
        [-Infinity, 1],
        [9, Infinity],
      ],
      [
        [-Infinity, 1],
        [3, 4],
        [9, Infinity],
      ],
    ],
  ])('%s', (_, given, expected) => {
    expect(pairs(union(spans(given)))).toEqual(expected)
  })
})

describe('clip', () => {
  test.each<[string, Pairs, Pairs]>([
    ['what lies within stays', [[10, 20]], [[10, 20]]],
    ['what reaches out is cut at both ends', [[5, 25]], [[10, 20]]],
    [
      'what lies outside or only touches goes',
      [
        [0, 5],
        [8, 10],
        [20, 30],
      ],
      [],
    ],
    [
      'each span is cut by itself',
      [
        [5, 12],
        [18, 40],
      ],
      [
        [10, 12],
        [18, 20],
      ],
    ],
  ])('%s', (_, given, expected) => {
    expect(pairs(clip(spans(given), { startMs: 10, endMs: 20 }))).toEqual(expected)
  })
})

describe('subtract', () => {
  test.each<[string, Pairs, Pairs, Pairs]>([
    ['nothing from something', [[0, 9]], [], [[0, 9]]],
    ['something from nothing', [], [[0, 9]], []],
    [
      'a hole in the middle',
      [[0, 9]],
      [[3, 5]],
      [
        [0, 3],
        [5, 9],
      ],
    ],
    [
      'several holes',
      [[0, 9]],
      [
        [1, 2],
        [4, 5],
      ],
      [
        [0, 1],
        [2, 4],
        [5, 9],
      ],
    ],
    [
      'a cut over the start and one over the end',
      [[3, 9]],
      [
        [0, 4],
        [8, 12],
      ],
      [[4, 8]],
    ],
    [
      'one cut over two spans',
      [
        [0, 4],
        [6, 9],
      ],
      [[3, 7]],
      [
        [0, 3],
        [7, 9],
      ],
    ],
    [
      'one cut over three spans',
      [
        [0, 2],
        [3, 4],
        [6, 9],
      ],
      [[1, 7]],
      [
        [0, 1],
        [7, 9],
      ],
    ],
    [
      'everything',
      [
        [0, 4],
        [6, 9],
      ],
      [[0, 9]],
      [],
    ],
    [
      'what only touches',
      [[3, 6]],
      [
        [0, 3],
        [6, 9],
      ],
      [[3, 6]],
    ],
    [
      'what lies before and after',
      [[3, 6]],
      [
        [0, 1],
        [8, 9],
      ],
      [[3, 6]],
    ],
    [
      'a cut that ends with a span',
      [
        [0, 4],
        [6, 9],
      ],
      [
        [2, 4],
        [6, 7],
      ],
      [
        [0, 2],
        [7, 9],
      ],
    ],
  ])('%s', (_, from, removed, expected) => {
    expect(pairs(subtract(spans(from), spans(removed)))).toEqual(expected)
  })
})

test('gaps lie between spans, never before the first or after the last', () => {
  expect(
    pairs(
      gapsBetween(
        spans([
          [2, 3],
          [5, 7],
          [11, 12],
        ]),
      ),
    ),
  ).toEqual([
    [3, 5],
    [7, 11],
  ])
  expect(gapsBetween(spans([[2, 3]]))).toEqual([])
  expect(gapsBetween([])).toEqual([])
})

test('the total is the sum of the lengths', () => {
  expect(
    totalMs(
      spans([
        [2, 3],
        [5, 7],
      ]),
    ),
  ).toBe(3)
  expect(totalMs([])).toBe(0)
})
