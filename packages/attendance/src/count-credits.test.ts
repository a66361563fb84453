import { describe, expect, test } from 'vitest'
import { assess } from './assess.ts'
import { creditsFor } from './count-credits.ts'
import type { CreditRule } from './credit-rule.ts'
import type { Policy } from './policy.ts'
import { MINUTE, makeChecks, makePolicy, makeSession, makeVisit, START } from './test-makers.ts'

const rate = (
  minutesPerCredit: number,
  stepHundredths: number,
  rounding: 'down' | 'nearest',
  minHundredths = 0,
): CreditRule['worth'] => ({ kind: 'rate', minutesPerCredit, stepHundredths, rounding, minHundredths })
const quarters = rate(60, 25, 'nearest')
const tenths = rate(600, 10, 'nearest', 10)
const full = rate(50, 100, 'down')

test.each([
  ['to the nearest quarter of an hour', quarters, 0, 0],
  ['just under half a quarter', quarters, 7.5 * MINUTE - 1, 0],
  ['half a quarter', quarters, 7.5 * MINUTE, 25],
  ['an hour', quarters, 60 * MINUTE, 100],
  ['67 minutes and a half, less a millisecond', quarters, 67.5 * MINUTE - 1, 100],
  ['67 minutes and a half', quarters, 67.5 * MINUTE, 125],
  ['an hour is a tenth of ten', tenths, 60 * MINUTE, 10],
  ['less than the least earns nothing, though it would be rounded up', tenths, 60 * MINUTE - 1, 0],
  ['an hour and a half, less a millisecond', tenths, 90 * MINUTE - 1, 10],
  ['an hour and a half', tenths, 90 * MINUTE, 20],
  ['full fifties', full, 149 * MINUTE, 200],
  ['full fifties, exactly', full, 150 * MINUTE, 300],
  ['full fifties, less a millisecond', full, 50 * MINUTE - 1, 0],
  ['a thousand hours', quarters, 60_000 * MINUTE, 100_000],
])('%s', (_, worth, timeMs, hundredths) => {
  expect(creditsFor({ worth, checksPerCredit: 0 }, { timeMs, answered: 0 })).toBe(hundredths)
})

test.each([
  [5, 100],
  [6, 200],
  [99, 200],
  [2, 0],
])('three answers for each credit: %d', (answered, hundredths) => {
  expect(creditsFor({ worth: full, checksPerCredit: 3 }, { timeMs: 100 * MINUTE, answered })).toBe(hundredths)
})

const other = { startMs: START + 50 * MINUTE, endMs: START + 150 * MINUTE }
const programme = [
  makeSession({ sessionId: 'A' }),
  makeSession({ sessionId: 'B', required: false, scheduled: other, actual: other }),
]
const on = (a: number, b: number, uncertaintyMs = 0) => [
  { sessionId: 'A', visits: [makeVisit(0, a * MINUTE, uncertaintyMs)], outages: [] },
  { sessionId: 'B', visits: [makeVisit(50 * MINUTE, (50 + b) * MINUTE)], outages: [] },
]
const awarding = (changes: Partial<CreditRule> = {}, more: Partial<Policy> = {}) =>
  makePolicy({
    credits: { scope: 'programme', sessions: 'all', worth: quarters, checksPerCredit: 0, ...changes },
    ...more,
  })

describe('in a programme of two sessions that overlap', () => {
  test('time in both at once earns once', () => {
    const { credits } = assess({ programme, evidence: on(100, 100), policy: awarding() })
    expect(credits).toEqual({ lowHundredths: 250, highHundredths: 250, reachableHundredths: 250 })
  })

  test('optional sessions earn only where all of them do', () => {
    const policy = awarding({ sessions: 'required' })
    expect(assess({ programme, evidence: on(0, 100), policy }).credits).toMatchObject({ highHundredths: 0 })
  })

  test('an uncertainty that decides about credits leaves both figures', () => {
    const { credits } = assess({ programme, evidence: on(50, 0, 20 * MINUTE), policy: awarding() })
    expect(credits).toMatchObject({ lowHundredths: 75, highHundredths: 125 })
  })

  test('a resource person earns nothing in their own session, unless the policy says so', () => {
    const earn = (ownSessions: Policy['ownSessions']) =>
      assess({ programme, evidence: on(50, 50), policy: awarding({}, { ownSessions }), ownSessionIds: ['A'] })
    expect(earn('no-credit')).toMatchObject({
      credits: { highHundredths: 75 },
      sessions: [{ outcome: 'incomplete' }, {}],
    })
    expect(earn('exempt')).toMatchObject({
      credits: { highHundredths: 75 },
      sessions: [{ reasons: [{ code: 'exempt' }] }, {}],
    })
    expect(earn('credit').credits).toMatchObject({ highHundredths: 175 })
  })

  test('while it goes on, checks that were not asked yet are no doubt, but may still be reached', () => {
    const policy = awarding({ worth: full, checksPerCredit: 3, sessions: 'required' })
    const open = [makeSession({ sessionId: 'A', state: 'open' })]
    const evidence = [{ sessionId: 'A', visits: [makeVisit(0, 60 * MINUTE)], outages: [], checks: makeChecks(2, 2) }]
    const { credits } = assess({ programme: open, evidence, policy, nowMs: START + 60 * MINUTE })
    expect(credits).toEqual({ lowHundredths: 0, highHundredths: 0, reachableHundredths: 200 })
  })

  test('where too few checks were asked for the credits of the whole, a person decides', () => {
    const policy = awarding({ worth: full, checksPerCredit: 3, sessions: 'required' })
    const judge = (asked: number, answered: number) =>
      assess({
        programme,
        evidence: on(100, 0).map((e) => ({ ...e, checks: e.sessionId === 'A' ? makeChecks(asked, answered) : [] })),
        policy,
      }).credits
    expect(judge(6, 6)).toMatchObject({ lowHundredths: 200, highHundredths: 200 })
    expect(judge(6, 5)).toMatchObject({ lowHundredths: 100, highHundredths: 100 })
    expect(judge(4, 4)).toMatchObject({ lowHundredths: 100, highHundredths: 200 })
  })
})

describe('a least number of credits', () => {
  const asking = (minHundredths: number) => awarding({}, { requirements: [{ kind: 'min-credits', minHundredths }] })
  const [a, b] = programme
  test.each([
    ['enough', on(50, 0), 75, 'complete'],
    ['too few', on(50, 0), 100, 'incomplete'],
    ['perhaps', on(50, 0, 20 * MINUTE), 100, 'review'],
  ] as const)('%s', (_, evidence, minHundredths, outcome) => {
    expect(assess({ programme, evidence, policy: asking(minHundredths) }).outcome).toBe(outcome)
  })

  test('to come, while it can still be reached', () => {
    if (!a || !b) throw new Error('two sessions')
    const toCome = [a, { ...b, state: 'planned' as const, actual: null }]
    const judge = (min: number) => assess({ programme: toCome, evidence: on(50, 0), policy: asking(min) }).reasons
    expect(judge(225)).toMatchObject([{ code: 'credits-to-come', hundredths: 75 }])
    expect(judge(275)).toMatchObject([{ code: 'too-few-credits' }])
  })
})
