import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Claim, counted, type Run, silentAfterMs, type WatchingRule, watch } from './watching.ts'

const SECOND = 1000
const START = Date.UTC(2021, 10, 25)
const rule = (afterS: number, changes: Partial<WatchingRule> = {}): WatchingRule => ({
  nowMs: START + afterS * SECOND,
  maxSpeedPercent: 150,
  durationMs: 600 * SECOND,
  untilMs: START + 3600 * SECOND,
  ...changes,
})
const begin = (runId: string, fromS: number, speedPercent = 100): Claim => ({
  kind: 'begin',
  runId,
  fromMs: fromS * SECOND,
  speedPercent,
})
const piece = (runId: string, toS: number, ends = false): Claim => ({ kind: 'piece', runId, toMs: toS * SECOND, ends })

/** Claims at seconds since the start, one after the other: what counts in the end, in seconds, and what was refused. */
function play(steps: readonly (readonly [number, Claim])[], changes: Partial<WatchingRule> = {}) {
  let run: Run | null = null
  const kept: Run[] = []
  const refused: string[] = []
  for (const [afterS, claim] of steps) {
    const next = watch(run, claim, rule(afterS, changes))
    run = next.run
    if (next.closed) kept.push(next.closed)
    if (next.refused) refused.push(next.refused)
  }
  const left: Run | null = run && counted(run)
  return {
    counts: [...kept, ...(left ? [left] : [])].map(({ fromMs, toMs }) => [fromMs / SECOND, toMs / SECOND]),
    refused,
  }
}

test.each<[string, readonly (readonly [number, Claim])[], readonly (readonly number[])[], readonly string[]]>([
  [
    'played as it was held',
    [
      [0, begin('a', 10)],
      [5, piece('a', 15)],
      [10, piece('a', 20, true)],
    ],
    [[10, 20]],
    [],
  ],
  [
    'as fast as is allowed',
    [
      [0, begin('a', 0, 150)],
      [10, piece('a', 15)],
    ],
    [[0, 15]],
    [],
  ],
  [
    'a little faster',
    [
      [0, begin('a', 0, 150)],
      [10, piece('a', 15.001)],
    ],
    [],
    ['too-fast'],
  ],
  [
    'faster, and says so',
    [
      [0, begin('a', 0, 151)],
      [10, piece('a', 10)],
    ],
    [],
    ['too-fast', 'not-going-on'],
  ],
  [
    'a lie after the truth',
    [
      [0, begin('a', 0)],
      [5, piece('a', 5)],
      [6, piece('a', 300)],
    ],
    [[0, 5]],
    ['too-fast'],
  ],
  [
    'a piece that was long on its way',
    [
      [0, begin('a', 0)],
      [9, piece('a', 5)],
      [10, piece('a', 10)],
    ],
    [[0, 10]],
    [],
  ],
  [
    'the same piece twice',
    [
      [0, begin('a', 0)],
      [5, piece('a', 5)],
      [5, piece('a', 5)],
      [6, piece('a', 4)],
    ],
    [[0, 5]],
    [],
  ],
  [
    'a beginning that is repeated',
    [
      [0, begin('a', 0)],
      [5, begin('a', 0)],
      [5, piece('a', 5)],
    ],
    [[0, 5]],
    [],
  ],
  [
    'an end that is repeated',
    [
      [0, begin('a', 0)],
      [5, piece('a', 5, true)],
      [6, piece('a', 5, true)],
    ],
    [[0, 5]],
    ['not-going-on'],
  ],
  [
    'a jump ahead',
    [
      [0, begin('a', 0)],
      [5, piece('a', 5, true)],
      [5, begin('b', 60)],
      [10, piece('b', 65)],
    ],
    [
      [0, 5],
      [60, 65],
    ],
    [],
  ],
  [
    'a second tab',
    [
      [0, begin('a', 0)],
      [5, piece('a', 5)],
      [6, begin('b', 60)],
      [10, piece('a', 10)],
      [10, piece('b', 64)],
    ],
    [
      [0, 5],
      [60, 64],
    ],
    ['not-going-on'],
  ],
  [
    'both tabs the same part',
    [
      [0, begin('a', 0)],
      [0, begin('b', 0)],
      [5, piece('b', 5)],
      [5, piece('a', 5)],
    ],
    [[0, 5]],
    ['not-going-on'],
  ],
  ['nothing confirmed', [[0, begin('a', 0)]], [], []],
  [
    'a place that is not there',
    [
      [0, begin('a', 600)],
      [0, begin('b', -1)],
      [0, begin('c', 595)],
      [6, piece('c', 601)],
    ],
    [],
    ['beyond-the-end', 'beyond-the-end', 'beyond-the-end'],
  ],
  [
    'no number at all',
    [
      [0, begin('a', Number.NaN)],
      [0, begin('b', 0)],
      [6, piece('b', Number.NaN)],
    ],
    [],
    ['beyond-the-end', 'beyond-the-end'],
  ],
  [
    'up to the last moment',
    [
      [3595, begin('a', 0)],
      [3600, piece('a', 5)],
      [3601, piece('a', 6)],
    ],
    [[0, 5]],
    ['too-late'],
  ],
  ['begun too late', [[3601, begin('a', 0)]], [], ['too-late']],
])('%s', (_, steps, counts, refused) => {
  expect(play(steps)).toEqual({ counts, refused })
})

test.each([
  [0, [[0, 95]], []],
  [1, [[0, 5]], ['not-going-on']],
] as const)('a connection that is lost for the longest time and %d ms', (moreMs, counts, refused) => {
  const lostS = 5 + (silentAfterMs + moreMs) / SECOND
  expect(
    play([
      [0, begin('a', 0)],
      [5, piece('a', 5)],
      [lostS, piece('a', 95)],
    ]),
  ).toEqual({ counts, refused })
})

describe('whatever is claimed', () => {
  const claim: fc.Arbitrary<Claim> = fc.oneof(
    fc.record({
      kind: fc.constant('begin' as const),
      runId: fc.constantFrom('a', 'b', 'c'),
      fromMs: fc.integer({ min: -10, max: 5000 }),
      speedPercent: fc.integer({ min: 25, max: 400 }),
    }),
    fc.record({
      kind: fc.constant('piece' as const),
      runId: fc.constantFrom('a', 'b', 'c'),
      toMs: fc.integer({ min: -10, max: 9000 }),
      ends: fc.boolean(),
    }),
  )
  const steps = fc.array(fc.record({ claim, afterMs: fc.integer({ min: 0, max: 3000 }) }), { maxLength: 40 })
  const speed = fc.integer({ min: 50, max: 300 })

  test('no more counts than the server’s time allows at the allowed speed, and every run by itself', () => {
    fc.assert(
      fc.property(steps, speed, (steps, maxSpeedPercent) => {
        const limits = { maxSpeedPercent, durationMs: 6000, untilMs: START + 40_000 }
        let nowMs = START
        let run: Run | null = null
        const kept: Run[] = []
        for (const { claim, afterMs } of steps) {
          nowMs += afterMs
          const next: ReturnType<typeof watch> = watch(run, claim, { ...limits, nowMs })
          run = next.run
          if (next.closed) kept.push(next.closed)
        }
        if (run && counted(run)) kept.push(run)
        const contentMs = kept.reduce((sum, { fromMs, toMs }) => sum + toMs - fromMs, 0)
        expect(contentMs * 100).toBeLessThanOrEqual((nowMs - START) * maxSpeedPercent)
        let freeFromMs = START
        for (const { fromMs, toMs, startedAtMs, lastAtMs } of kept) {
          expect((toMs - fromMs) * 100).toBeLessThanOrEqual((lastAtMs - startedAtMs) * maxSpeedPercent)
          expect(startedAtMs).toBeGreaterThanOrEqual(freeFromMs)
          expect(fromMs >= 0 && toMs <= limits.durationMs && lastAtMs <= limits.untilMs).toBe(true)
          freeFromMs = lastAtMs
        }
      }),
      { numRuns: 3000 },
    )
  })
})
