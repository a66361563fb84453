import { describe, expect, test } from 'vitest'
import type { Visit } from './evidence.ts'
import type { Policy, SourceTreatment } from './policy.ts'
import { assessOne, MINUTE, makePolicy, makeVisit } from './test-makers.ts'
import type { Outcome } from './verdict.ts'

const by = (sources: Partial<Policy['sources']> = {}) =>
  makePolicy({ sources: { hub: 'counts', import: 'counts', ...sources } })
const whole = makeVisit(0, 100 * MINUTE)

describe('presence that Muster did not see itself', () => {
  test.each<[SourceTreatment, Outcome]>([
    ['counts', 'complete'],
    ['review', 'review'],
    ['ignored', 'incomplete'],
  ])('%s: %s', (treatment, outcome) => {
    for (const source of ['hub', 'import'] as const)
      expect(assessOne({ visits: [{ ...whole, source }], policy: by({ [source]: treatment }) }).outcome).toBe(outcome)
  })

  test('what was seen live counts in any case, and beside it the doubt does not matter', () => {
    const visits: Visit[] = [
      { ...whole, source: 'live' },
      { ...whole, source: 'hub' },
    ]
    expect(assessOne({ visits, policy: by({ hub: 'review' }) }).outcome).toBe('complete')
  })
})

describe('a hub’s roll', () => {
  test.each<[string, Visit, Outcome]>([
    ['signed in and out', { ...makeVisit(0, 95 * MINUTE), source: 'hub' }, 'complete'],
    ['signed in only', { ...makeVisit(0, 0, 100 * MINUTE), source: 'hub' }, 'review'],
    ['signed in too late', { ...makeVisit(11 * MINUTE, 11 * MINUTE, 89 * MINUTE), source: 'hub' }, 'incomplete'],
  ])('%s: %s', (_, visit, outcome) => {
    expect(assessOne({ visits: [visit], policy: by() }).outcome).toBe(outcome)
  })
})

describe('a log that knows only minutes', () => {
  const logged = (from: number, to: number): Visit => ({
    startMs: makeVisit((from + 1) * MINUTE, 0).startMs,
    endMs: makeVisit(0, to * MINUTE).endMs,
    startUncertaintyMs: MINUTE,
    uncertaintyMs: MINUTE,
    source: 'import',
  })
  test.each<[number, number, Outcome]>([
    [0, 99, 'complete'],
    [9, 100, 'complete'],
    [10, 100, 'review'],
    [11, 100, 'incomplete'],
    [0, 91, 'complete'],
    [0, 90, 'review'],
    [0, 88, 'incomplete'],
  ])('from %d to %d: %s', (from, to, outcome) => {
    expect(assessOne({ visits: [logged(from, to)], policy: by() }).outcome).toBe(outcome)
  })

  test('in and out in the same minute is no certain time at all, and perhaps all of it', () => {
    const { only } = assessOne({ visits: [logged(50, 50)], policy: by() })
    expect(only.arithmetic).toMatchObject({ low: { presentMs: 0 }, high: { presentMs: MINUTE } })
  })

  test('an end before any possible start is nonsense', () => {
    const { only } = assessOne({ visits: [logged(50, 49)], policy: by() })
    expect(only.arithmetic).toMatchObject({ high: { presentMs: 0 } })
  })
})

describe('said to have been there, but not when', () => {
  test('never turns into minutes: a person decides', () => {
    const { outcome, reasons, only } = assessOne({ known: { untimed: 1 }, policy: by() })
    expect(outcome).toBe('review')
    expect(reasons.map(({ code }) => code)).toEqual(['within-uncertainty', 'untimed'])
    expect(only.arithmetic?.low.creditedMs).toBe(0)
  })

  test.each<[string, Parameters<typeof assessOne>[0], Outcome]>([
    [
      'beside enough that is known it does not matter',
      { visits: [whole], known: { untimed: 2 }, policy: by() },
      'complete',
    ],
    ['where imports are ignored it is too', { known: { untimed: 1 }, policy: by({ import: 'ignored' }) }, 'incomplete'],
    ['none is none', { known: { untimed: 0 }, policy: by() }, 'incomplete'],
  ])('%s', (_, given, outcome) => {
    expect(assessOne(given).outcome).toBe(outcome)
  })
})
