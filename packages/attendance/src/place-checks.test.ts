import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CheckPlan } from './check-plan.ts'
import { type Placing, placeChecks } from './place-checks.ts'
import { MINUTE, makeOutage, SECOND, START } from './test-makers.ts'

const perFifty = (count: number): CheckPlan['placing'] => ({ kind: 'density', count, perMinutes: 50 })
const plan: CheckPlan = {
  forms: ['prompt'],
  placing: perFifty(3),
  announced: 'never',
  onlyOne: null,
  expireAfterS: 120,
}
const session = (minutes: number, changes: Partial<Placing> = {}): Placing => ({
  window: makeOutage(0, minutes * MINUTE),
  lengthMs: minutes * MINUTE,
  placed: 0,
  breaks: [],
  ...changes,
})
/** In minutes since the session's beginning, with `random` always answering the same. */
const minutesOf = (plan: CheckPlan, placing: Placing, random = 0) =>
  placeChecks(plan, placing, () => random).map((ms) => (ms - START) / MINUTE)

describe('a number of checks', () => {
  it.each<[string, CheckPlan['placing'], Placing, number[]]>([
    ['three parts of fifty minutes', perFifty(3), session(50), [0, 16, 32]],
    ['none in less', perFifty(3), session(49), []],
    ['twice as many in twice the time', perFifty(1), session(100), [0, 49]],
    ['only what is missing where some are placed', perFifty(3), session(50, { placed: 2 }), [0]],
    ['nothing where all are', perFifty(3), session(50, { placed: 3 }), []],
    ['nothing where no time is left', perFifty(3), session(50, { window: makeOutage(0, 2 * MINUTE) }), []],
    [
      'around a break, and over before it',
      perFifty(2),
      session(50, { breaks: [makeOutage(10 * MINUTE, 30 * MINUTE)] }),
      [0, 35],
    ],
  ])('%s', (_name, placing, where, expected) => {
    expect(minutesOf({ ...plan, placing }, where)).toEqual(expected)
  })

  it.each([
    [0, 40],
    [0.5, 42.5],
    [0.999, 44.995],
  ])('the only one of a session comes in its part before the end (random %d)', (random, expected) => {
    const onlyOne = { earliestMinutesBeforeEnd: 10, latestMinutesBeforeEnd: 5 }
    const [minute] = minutesOf({ ...plan, placing: perFifty(1), onlyOne, expireAfterS: 300 }, session(50), random)
    expect(minute).toBeCloseTo(expected, 2)
  })

  it('the only one comes elsewhere where its part is a break', () => {
    const onlyOne = { earliestMinutesBeforeEnd: 10, latestMinutesBeforeEnd: 5 }
    const breaks = [makeOutage(38 * MINUTE, 50 * MINUTE)]
    expect(minutesOf({ ...plan, placing: perFifty(1), onlyOne }, session(50, { breaks }))).toEqual([0])
  })
})

describe('checks one after the other', () => {
  const placing = { kind: 'every', fromMinutes: 12, toMinutes: 14 } as const
  it.each([
    [0, [12, 24, 36]],
    [0.5, [13, 26, 39]],
  ])('for as long as there is time (random %d)', (random, expected) => {
    expect(minutesOf({ ...plan, placing }, session(48), random)).toEqual(expected)
  })

  it('a break counts for no time between them', () => {
    const breaks = [makeOutage(20 * MINUTE, 30 * MINUTE)]
    expect(minutesOf({ ...plan, placing }, session(48, { breaks }))).toEqual([12, 36])
  })
})

it('wherever the breaks are, each check is over before a break and before the end', () => {
  const minutes = fc.integer({ min: 0, max: 180 })
  const breaks = fc.array(
    fc
      .tuple(minutes, fc.integer({ min: 1, max: 30 }))
      .map(([from, length]) => makeOutage(from * MINUTE, (from + length) * MINUTE)),
    { maxLength: 4 },
  )
  const anyPlacing = fc.constantFrom<CheckPlan['placing']>(perFifty(1), perFifty(4), {
    kind: 'every',
    fromMinutes: 5,
    toMinutes: 9,
  })
  fc.assert(
    fc.property(
      anyPlacing,
      minutes,
      breaks,
      fc.infiniteStream(fc.double({ min: 0, max: 0.999, noNaN: true })),
      (placing, length, breaks, stream) => {
        const random = () => stream.next().value ?? 0
        const moments = placeChecks({ ...plan, placing }, session(length, { breaks }), random)
        expect([...moments].sort((a, b) => a - b)).toEqual(moments)
        for (const at of moments) {
          expect(Number.isInteger(at)).toBe(true)
          expect(at).toBeGreaterThanOrEqual(START)
          expect(at + 120 * SECOND).toBeLessThanOrEqual(START + length * MINUTE)
          for (const { startMs, endMs } of breaks) expect(at + 120 * SECOND <= startMs || at >= endMs).toBe(true)
        }
      },
    ),
  )
})
