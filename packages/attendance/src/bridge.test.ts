import { expect, test } from 'vitest'
import { bridge } from './bridge.ts'
import type { Interval } from './interval.ts'

type Pairs = readonly (readonly [number, number])[]
const spans = (pairs: Pairs): Interval[] => pairs.map(([startMs, endMs]) => ({ startMs, endMs }))

test.each<[string, { presences: Pairs; discounted?: Pairs; maxGapMs?: number; expected: Pairs }]>([
  [
    'a gap a millisecond shorter than allowed is bridged',
    {
      presences: [
        [0, 10],
        [19, 30],
      ],
      expected: [[10, 19]],
    },
  ],
  [
    'a gap of exactly what is allowed is bridged',
    {
      presences: [
        [0, 10],
        [20, 30],
      ],
      expected: [[10, 20]],
    },
  ],
  [
    'a gap a millisecond longer is not bridged at all',
    {
      presences: [
        [0, 10],
        [21, 30],
      ],
      expected: [],
    },
  ],
  [
    'each gap is judged by itself',
    {
      presences: [
        [0, 10],
        [15, 16],
        [40, 41],
        [50, 51],
      ],
      expected: [
        [10, 15],
        [41, 50],
      ],
    },
  ],
  ['nothing is bridged with one presence', { presences: [[5, 10]], expected: [] }],
  ['nothing is bridged without presence', { presences: [], expected: [] }],
  [
    'zero bridges nothing',
    {
      presences: [
        [0, 10],
        [11, 12],
      ],
      maxGapMs: 0,
      expected: [],
    },
  ],
  [
    'an outage does not lengthen a gap, and is not bridged itself',
    {
      presences: [
        [0, 10],
        [120, 130],
      ],
      discounted: [[14, 114]],
      expected: [
        [10, 14],
        [114, 120],
      ],
    },
  ],
  [
    'a gap that is too long without its outage is not bridged',
    {
      presences: [
        [0, 10],
        [121, 130],
      ],
      discounted: [[14, 114]],
      expected: [],
    },
  ],
  [
    'a gap that is all outage has nothing to bridge, even where zero is allowed',
    {
      presences: [
        [0, 10],
        [50, 60],
      ],
      discounted: [[10, 50]],
      maxGapMs: 0,
      expected: [],
    },
  ],
  [
    'outages are reckoned to the gap they lie in',
    {
      presences: [
        [10, 20],
        [45, 50],
        [75, 80],
      ],
      discounted: [
        [0, 5],
        [20, 40],
        [50, 55],
        [60, 70],
        [90, 99],
      ],
      expected: [
        [40, 45],
        [55, 60],
        [70, 75],
      ],
    },
  ],
])('%s', (_, { presences, discounted = [], maxGapMs = 10, expected }) => {
  expect(bridge({ presences: spans(presences), discounted: spans(discounted), maxGapMs })).toEqual(spans(expected))
})
