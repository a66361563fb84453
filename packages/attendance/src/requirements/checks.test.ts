import { describe, expect, test } from 'vitest'
import { assess } from '../assess.ts'
import type { Check } from '../evidence.ts'
import {
  assessOne,
  MINUTE,
  makeCheck,
  makeChecks,
  makeOutage,
  makePolicy,
  makeSession,
  makeVisit,
  SECOND,
  START,
} from '../test-makers.ts'
import type { Outcome } from '../verdict.ts'
import type { CheckDemand, Checks } from './checks.ts'

const LENGTH = 100 * MINUTE
const whole = [makeVisit(0, LENGTH)]
const rule = (demand: CheckDemand, changes: Partial<Checks> = {}): Checks => ({
  kind: 'checks',
  scope: 'session',
  sessions: 'required',
  forms: ['prompt'],
  demand,
  ...changes,
})
const asking = (demand: CheckDemand, changes: Partial<Checks> = {}) =>
  makePolicy({ requirements: [rule(demand, changes)] })
const count: CheckDemand = { kind: 'count', count: 3 }
const percent: CheckDemand = { kind: 'percent', minPercent: 75 }
const density: CheckDemand = { kind: 'density', count: 3, perMinutes: 50 }

test.each<[string, CheckDemand, readonly Check[], Outcome]>([
  ['three of five answered', count, makeChecks(5, 3), 'complete'],
  ['two of five answered', count, makeChecks(5, 2), 'incomplete'],
  ['only two were asked, both answered', count, makeChecks(2, 2), 'review'],
  ['only two were asked, one answered', count, makeChecks(2, 1), 'incomplete'],
  ['75 % of four', percent, makeChecks(4, 3), 'complete'],
  ['66 % of three', percent, makeChecks(3, 2), 'incomplete'],
  ['75 % of five is four', percent, makeChecks(5, 3), 'incomplete'],
  ['a share of nothing', percent, [], 'review'],
  ['three for each full 50 of 100 minutes are six', density, makeChecks(6, 6), 'complete'],
  ['five are not', density, makeChecks(6, 5), 'incomplete'],
  [
    'an answer too late is none',
    count,
    [...makeChecks(2, 2), makeCheck(9 * MINUTE, { answeredAtMs: START + 10 * MINUTE + 1 })],
    'incomplete',
  ],
  [
    'an answer at the last moment is one',
    count,
    [...makeChecks(2, 2), makeCheck(9 * MINUTE, { answeredAtMs: START + 10 * MINUTE })],
    'complete',
  ],
  [
    'an answer before the question is none',
    count,
    [...makeChecks(2, 2), makeCheck(9 * MINUTE, { answeredAtMs: START })],
    'incomplete',
  ],
  ['the same check noted twice counts once', count, [...makeChecks(3, 2), ...makeChecks(3, 2)], 'incomplete'],
  ['noted twice, answered once: answered', count, [...makeChecks(3, 2), ...makeChecks(3, 3)], 'complete'],
])('%s', (_, demand, checks, outcome) => {
  for (const order of [checks, checks.toReversed()])
    expect(assessOne({ visits: whole, known: { checks: order }, policy: asking(demand) }).outcome).toBe(outcome)
})

test.each([
  [49 * MINUTE + 59 * SECOND, 0],
  [50 * MINUTE, 3],
  [99 * MINUTE, 3],
  [100 * MINUTE, 6],
])('density is rounded down: of %d ms', (lengthMs, needed) => {
  const actual = { startMs: START, endMs: START + lengthMs }
  const judge = (answered: number) =>
    assessOne({
      visits: whole,
      known: { checks: makeChecks(9, answered) },
      session: { actual },
      policy: asking(density),
    })
  expect(judge(needed).outcome).toBe('complete')
  if (needed > 0) expect(judge(needed - 1).reasons).toMatchObject([{ code: 'too-few-checks', needed, asked: 9 }])
})

test('only the forms that are asked for count', () => {
  const checks = [makeCheck(0, { form: 'poll' }), makeCheck(MINUTE, { form: 'prompt', answered: false })]
  const judge = (form: Check['form']) =>
    assessOne({
      visits: whole,
      known: { checks },
      policy: asking({ kind: 'percent', minPercent: 100 }, { forms: [form] }),
    }).outcome
  expect([judge('poll'), judge('prompt'), judge('spoken-code')]).toEqual(['complete', 'incomplete', 'review'])
})

describe('outages', () => {
  const checks = makeChecks(4, 3)
  const outages = [makeOutage(3 * MINUTE + 30 * SECOND, 5 * MINUTE)]
  test.each([
    ['excluded', 'complete'],
    ['credited', 'complete'],
    ['missed', 'incomplete'],
  ] as const)('who could not answer in one is excused, unless outages are missed (%s)', (countAs, outcome) => {
    const policy = asking({ kind: 'percent', minPercent: 100 })
    const how = { ...policy, outages: { countAs, reviewAbovePercent: 100 } }
    expect(assessOne({ visits: whole, outages, known: { checks }, policy: how }).outcome).toBe(outcome)
    expect(assessOne({ outages, known: { checks }, policy: how }).outcome).toBe(outcome)
  })
})

test('checks that an outage swallowed are not asked for a second time', () => {
  const outages = [makeOutage(5 * MINUTE - SECOND, 7 * MINUTE)]
  const judge = (checks: readonly Check[]) =>
    assessOne({ visits: whole, outages, known: { checks }, policy: asking(density) })
  expect(judge(makeChecks(6, 4)).reasons).toEqual([])
  expect(judge(makeChecks(6, 3)).reasons).toMatchObject([{ code: 'too-few-checks', asked: 4, needed: 4 }])
})

test('of alternatives together, as many are needed as in the shortest', () => {
  const short = { startMs: START, endMs: START + 50 * MINUTE }
  const programme = [
    makeSession({ sessionId: 'A', parallelGroup: 'G' }),
    makeSession({ sessionId: 'B', parallelGroup: 'G', scheduled: short, actual: short }),
  ]
  const judge = (answered: number) =>
    assess({
      programme,
      evidence: [{ sessionId: 'B', visits: [], outages: [], checks: makeChecks(3, answered) }],
      policy: asking(density, { scope: 'programme' }),
    }).outcome
  expect([judge(3), judge(2)]).toEqual(['complete', 'incomplete'])
})

test('while the session is open, checks are to come', () => {
  const { reasons } = assessOne({
    visits: whole,
    session: { state: 'open' },
    nowMs: START + MINUTE,
    policy: asking(count),
  })
  expect(reasons.map(({ code }) => code)).toEqual(['still-open', 'checks-to-come'])
})

test('one that can still be answered is not yet unanswered', () => {
  const open = { visits: whole, known: { checks: [makeCheck(0, { answered: false })] }, policy: asking(percent) }
  expect(assessOne({ ...open, nowMs: START + MINUTE }).only.checks).toEqual({ asked: 0, answered: 0 })
  expect(assessOne({ ...open, nowMs: START + MINUTE + 1 }).only.checks).toEqual({ asked: 1, answered: 0 })
})

describe('a day or the programme together', () => {
  const second = { startMs: START + 24 * 60 * MINUTE, endMs: START + 25 * 60 * MINUTE }
  const programme = [
    makeSession({ sessionId: 'A', day: 'one' }),
    makeSession({ sessionId: 'B', day: 'two', scheduled: second, actual: second }),
  ]
  const judge = (scope: Checks['scope'], a: number, b: number) =>
    assess({
      programme,
      evidence: [
        { sessionId: 'A', visits: [], outages: [], checks: makeChecks(4, a) },
        { sessionId: 'B', visits: [], outages: [], checks: makeChecks(4, b) },
      ],
      policy: asking(percent, { scope }),
    }).outcome
  test.each([
    ['programme', 4, 2, 'complete'],
    ['programme', 4, 1, 'incomplete'],
    ['day', 3, 3, 'complete'],
    ['day', 4, 2, 'incomplete'],
    ['session', 4, 2, 'incomplete'],
  ] as const)('75 %% of each %s: %d and %d of 4', (scope, a, b, outcome) => {
    expect(judge(scope, a, b)).toBe(outcome)
  })
})
