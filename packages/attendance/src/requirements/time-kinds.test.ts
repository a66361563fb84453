import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { assess } from '../assess.ts'
import { assessOne, MINUTE, makePolicy, makeSession, makeVisit, START } from '../test-makers.ts'
import type { Outcome } from '../verdict.ts'
import { neededMs, type TimeRequirement } from './kinds.ts'

const HOUR = 60 * MINUTE
const of = (requirement: TimeRequirement) => makePolicy({ requirements: [requirement], gaps: { bridgedUpToS: 0 } })
const all = { sessions: 'required' } as const

describe('one session of 100 minutes', () => {
  const staying = (ms: number) => [makeVisit(0, ms)]
  test.each<[string, TimeRequirement, number, Outcome]>([
    ['a share: exactly enough', { kind: 'share', scope: 'session', ...all, minPercent: 85 }, 85 * MINUTE, 'complete'],
    [
      'a share: a millisecond short',
      { kind: 'share', scope: 'session', ...all, minPercent: 85 },
      85 * MINUTE - 1,
      'incomplete',
    ],
    ['minutes: exactly enough', { kind: 'minutes', scope: 'session', ...all, minMinutes: 30 }, 30 * MINUTE, 'complete'],
    [
      'minutes: a millisecond short',
      { kind: 'minutes', scope: 'session', ...all, minMinutes: 30 },
      30 * MINUTE - 1,
      'incomplete',
    ],
    [
      'minutes beyond its length: all of it',
      { kind: 'minutes', scope: 'session', ...all, minMinutes: 120 },
      100 * MINUTE,
      'complete',
    ],
    [
      'minutes beyond its length: not less',
      { kind: 'minutes', scope: 'session', ...all, minMinutes: 120 },
      100 * MINUTE - 1,
      'incomplete',
    ],
    ['missed: 14:59', { kind: 'missed', scope: 'session', ...all, maxMinutes: 15 }, 85 * MINUTE + 1000, 'complete'],
    ['missed: 15:00', { kind: 'missed', scope: 'session', ...all, maxMinutes: 15 }, 85 * MINUTE, 'complete'],
    ['missed: 15:01', { kind: 'missed', scope: 'session', ...all, maxMinutes: 15 }, 85 * MINUTE - 1000, 'incomplete'],
  ])('%s', (_, requirement, stayedMs, outcome) => {
    expect(assessOne({ visits: staying(stayedMs), policy: of(requirement) }).outcome).toBe(outcome)
  })

  test('two rules about time must both be met, and the stricter one is what may be missed', () => {
    const policy = makePolicy({
      requirements: [
        { kind: 'share', scope: 'session', ...all, minPercent: 90 },
        { kind: 'missed', scope: 'session', ...all, maxMinutes: 5 },
      ],
    })
    const { outcome, only } = assessOne({ visits: staying(95 * MINUTE - 1), policy })
    expect(outcome).toBe('incomplete')
    expect(only.arithmetic?.low).toMatchObject({ allowedMissMs: 5 * MINUTE })
  })
})

// Two days: 60 and 30 minutes on the first, 60 on the second.
const at = (hours: number, minutes: number) => ({
  startMs: START + hours * HOUR,
  endMs: START + hours * HOUR + minutes * MINUTE,
})
const held = (sessionId: string, day: string, window: { startMs: number; endMs: number }) =>
  makeSession({ sessionId, day, scheduled: window, actual: window })
const programme = [held('A', 'one', at(0, 60)), held('B', 'one', at(2, 30)), held('C', 'two', at(24, 60))]
const attended = (minutes: readonly number[]) =>
  programme.map(({ sessionId, scheduled: { startMs } }, index) => ({
    sessionId,
    visits: [{ startMs, endMs: startMs + (minutes[index] ?? 0) * MINUTE, uncertaintyMs: 0 }],
    outages: [],
  }))

describe('days and the whole programme', () => {
  const eachDay: TimeRequirement = { kind: 'share', scope: 'day', ...all, minPercent: 80 }
  const inAll: TimeRequirement = { kind: 'share', scope: 'programme', ...all, minPercent: 80 }
  const least: TimeRequirement = { kind: 'minutes', scope: 'programme', ...all, minMinutes: 100 }
  const most: TimeRequirement = { kind: 'missed', scope: 'programme', ...all, maxMinutes: 50 }
  test.each<[string, TimeRequirement, readonly number[], Outcome]>([
    [
      '80 % of each day: a session of it may be short where the other makes up for it',
      eachDay,
      [60, 12, 48],
      'complete',
    ],
    ['80 % of each day: one short day is too many', eachDay, [60, 11, 60], 'incomplete'],
    ['80 % of each day: the other day does not make up for it', eachDay, [60, 30, 47], 'incomplete'],
    ['80 % in all: a whole session may be missed', inAll, [60, 0, 60], 'complete'],
    ['80 % in all: not a minute more', inAll, [59, 0, 60], 'incomplete'],
    ['minutes in all', least, [60, 0, 40], 'complete'],
    ['too few minutes in all', least, [60, 0, 39], 'incomplete'],
    ['missed in all', most, [60, 0, 40], 'complete'],
    ['too much missed in all', most, [60, 0, 39], 'incomplete'],
  ])('%s', (_, requirement, minutes, outcome) => {
    expect(assess({ programme, evidence: attended(minutes), policy: of(requirement) }).outcome).toBe(outcome)
  })

  test('the figures of each day are told, and the reason names the day', () => {
    const verdict = assess({ programme, evidence: attended([60, 30, 40]), policy: of(eachDay) })
    expect(verdict.totals).toMatchObject([
      { scope: 'day', day: 'one', outcome: 'complete', low: { creditedMs: 90 * MINUTE, neededMs: 72 * MINUTE } },
      { scope: 'day', day: 'two', outcome: 'incomplete', low: { creditedMs: 40 * MINUTE, neededMs: 48 * MINUTE } },
    ])
    expect(verdict.reasons).toEqual([
      { code: 'missed-too-much-in-all', scope: 'day', day: 'two', missedMs: 20 * MINUTE, allowedMs: 12 * MINUTE },
    ])
    expect(verdict.sessions[0]).toMatchObject({ outcome: 'not-required', reasons: [{ code: 'counts-in-total' }] })
  })

  test('what is still to come is taken as attended: lost only when even that would be too little', () => {
    const [a, b, c] = programme
    if (!a || !b || !c) throw new Error('three sessions')
    const toCome = [a, b, { ...c, state: 'planned' as const, actual: null }]
    const judge = (minutes: number[]) => assess({ programme: toCome, evidence: attended(minutes), policy: of(inAll) })
    expect(judge([60, 0]).reasons).toEqual([{ code: 'in-all-still-open', scope: 'programme', mayStillMissMs: 0 }])
    expect(judge([59, 0]).outcome).toBe('incomplete')
  })

  test('a doubt about the whole is a person’s to settle', () => {
    const evidence = attended([60, 0, 59]).map((known) => ({
      ...known,
      visits: known.visits.map((visit) => ({ ...visit, uncertaintyMs: MINUTE })),
    }))
    expect(assess({ programme, evidence, policy: of(inAll) })).toMatchObject({
      outcome: 'review',
      reasons: [{ code: 'in-all-within-uncertainty', missedAtMostMs: 31 * MINUTE, allowedMs: 30 * MINUTE }],
    })
  })

  test('a session held, but nobody knows when, leaves the whole to a person', () => {
    const unknown = programme.map((session, index) => (index === 1 ? { ...session, actual: null } : session))
    expect(assess({ programme: unknown, evidence: [], policy: of(inAll) })).toMatchObject({
      outcome: 'review',
      reasons: [{ code: 'in-all-no-window' }],
    })
  })
})

test('what a rule needs never rises by more than the length it is judged by, so that presence can only help', () => {
  const requirement = fc.oneof(
    fc.record({
      kind: fc.constant('share' as const),
      minPercent: fc.integer({ min: 0, max: 10_000 }).map((n) => n / 100),
    }),
    fc.record({ kind: fc.constant('minutes' as const), minMinutes: fc.integer({ min: 1, max: 200 }) }),
    fc.record({ kind: fc.constant('missed' as const), maxMinutes: fc.integer({ min: 0, max: 200 }) }),
  )
  const property = fc.property(requirement, fc.nat(10_000_000), fc.nat(10_000), (rule, judgedMs, moreMs) => {
    const whole = { scope: 'programme', ...all, ...rule } as const
    const rise = neededMs(whole, judgedMs + moreMs) - neededMs(whole, judgedMs)
    return rise >= 0 && rise <= moreMs
  })
  expect(() => fc.assert(property, { numRuns: 5000 })).not.toThrow()
})

test('minutes of alternatives: enough of the longer, or all of the shorter', () => {
  const short = { ...held('S', 'one', at(0, 30)), parallelGroup: 'G' }
  const long = { ...held('L', 'one', at(0, 90)), parallelGroup: 'G' }
  const rule: TimeRequirement = { kind: 'minutes', scope: 'day', ...all, minMinutes: 60 }
  const judge = (sessionId: string, minutes: number) =>
    assess({
      programme: [short, long],
      evidence: [{ sessionId, visits: [makeVisit(0, minutes * MINUTE)], outages: [] }],
      policy: of(rule),
    }).outcome
  expect([judge('S', 30), judge('S', 29), judge('L', 60), judge('L', 59)]).toEqual([
    'complete',
    'incomplete',
    'complete',
    'incomplete',
  ])
})
