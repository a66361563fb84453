import { describe, expect, test } from 'vitest'
import { assess } from './assess.ts'
import type { RecordingView, SessionEvidence } from './evidence.ts'
import type { MakeUp, Policy } from './policy.ts'
import type { Requirement } from './requirements/kinds.ts'
import { assessOne, MINUTE, makeChecks, makePolicy, makeSession, makeVisit, START } from './test-makers.ts'
import type { Outcome } from './verdict.ts'

const END = START + 100 * MINUTE
const DAY = 24 * 60 * MINUTE
const share: Requirement = { kind: 'share', scope: 'session', sessions: 'required', minPercent: 90 }
const allowing = (changes: Partial<MakeUp> = {}, more: Partial<Policy> = {}) =>
  makePolicy({
    requirements: [share],
    makeUp: { withinDays: 5, maxSessions: 1, maxSpeedPercent: 150, quiz: null, ...changes },
    ...more,
  })
/** Watched from one minute of the session to another, the day after, so much faster than it was held. */
const watched = (from: number, to: number, speedPercent = 100): RecordingView => ({
  startMs: START + from * MINUTE,
  endMs: START + to * MINUTE,
  watchedFromMs: END + DAY,
  watchedToMs: END + DAY + ((to - from) * MINUTE * 100) / speedPercent,
})
const judge = (known: Partial<SessionEvidence>, policy = allowing(), visits = [makeVisit(0, 10 * MINUTE)]) =>
  assessOne({ visits, known, policy, nowMs: END + 20 * DAY })

test.each<[string, readonly RecordingView[], Outcome]>([
  ['the rest watched', [watched(10, 100)], 'complete'],
  ['just enough of it', [watched(20, 100)], 'complete'],
  ['a little too little', [watched(20.1, 100)], 'incomplete'],
  ['in pieces, in any order', [watched(60, 100), watched(10, 60)], 'complete'],
  ['the same part again and again', [watched(10, 50), watched(10, 50), watched(10, 50)], 'incomplete'],
  ['as fast as is allowed', [watched(10, 100, 150)], 'complete'],
  ['faster than is allowed', [watched(10, 100, 151)], 'incomplete'],
  ['in no time at all', [{ ...watched(10, 100), watchedToMs: END + DAY }], 'incomplete'],
])('%s: %s', (_, views, outcome) => {
  const { outcome: found, only } = judge({ views })
  expect(found).toBe(outcome)
  expect(only.madeUp).toBe(outcome === 'complete')
})

test('without the policy’s leave, watching is nothing', () => {
  expect(judge({ views: [watched(0, 100)] }, allowing({}, { makeUp: null })).outcome).toBe('incomplete')
})

test('who attended has nothing to make up', () => {
  expect(judge({ views: [watched(0, 100)] }, allowing(), [makeVisit(0, 100 * MINUTE)]).only.madeUp).toBe(false)
})

test.each([
  ['not done', [], 'incomplete'],
  ['done in time', [{ activity: 'quiz', atMs: END + 5 * DAY, validatedAtMs: null }], 'complete'],
  ['done too late', [{ activity: 'quiz', atMs: END + 5 * DAY + 1, validatedAtMs: null }], 'incomplete'],
] as const)('a quiz that belongs to it: %s', (_, activities, outcome) => {
  expect(judge({ views: [watched(0, 100)], activities }, allowing({ quiz: 'quiz' })).outcome).toBe(outcome)
})

test('checks are not asked of who makes it up, whether or not they were there when they were asked', () => {
  const checks: Requirement = {
    kind: 'checks',
    scope: 'session',
    sessions: 'required',
    forms: ['prompt'],
    demand: { kind: 'percent', minPercent: 75 },
  }
  const policy = allowing({}, { requirements: [share, checks] })
  const known = { views: [watched(0, 100)], checks: makeChecks(4, 0) }
  const whole = [makeVisit(0, 100 * MINUTE)]
  expect(judge(known, policy)).toMatchObject({ outcome: 'complete', only: { madeUp: true } })
  expect(judge(known, policy, whole)).toMatchObject({ outcome: 'complete', only: { madeUp: true } })
  expect(judge({ ...known, views: [] }, policy, whole).reasons).toMatchObject([{ code: 'too-few-checks' }])
})

describe('a whole programme by its share', () => {
  const inAll: Requirement = { kind: 'share', scope: 'programme', sessions: 'required', minPercent: 90 }
  test.each([
    [1, 'complete'],
    [0, 'incomplete'],
  ] as const)('the recordings that help most count, as many as allowed', (views, outcome) => {
    const known = { views: views === 1 ? [watched(0, 100)] : [] }
    expect(judge(known, allowing({}, { requirements: [inAll] })).outcome).toBe(outcome)
  })
})

describe('two sessions, of which one may be made up', () => {
  const second = { startMs: START + 10 * DAY, endMs: START + 10 * DAY + 100 * MINUTE }
  const programme = [
    makeSession({ sessionId: 'A' }),
    makeSession({ sessionId: 'B', scheduled: second, actual: second }),
  ]
  const later = (view: RecordingView): RecordingView => ({
    startMs: view.startMs + 10 * DAY,
    endMs: view.endMs + 10 * DAY,
    watchedFromMs: view.watchedFromMs + 10 * DAY,
    watchedToMs: view.watchedToMs + 10 * DAY,
  })
  const nowMs = START + 90 * DAY

  test.each([
    [1, 50, 'complete'],
    [1, 51, 'incomplete'],
    [2, 100, 'complete'],
  ] as const)('in all: with %d recordings allowed, %d %% are reached or not', (maxSessions, minPercent, outcome) => {
    const policy = allowing(
      { maxSessions },
      { requirements: [{ kind: 'share', scope: 'programme', sessions: 'required', minPercent }] },
    )
    const evidence = [
      { sessionId: 'A', visits: [], outages: [], views: [watched(0, 100)] },
      { sessionId: 'B', visits: [], outages: [], views: [later(watched(0, 100))] },
    ]
    expect(assess({ programme, evidence, policy, nowMs }).outcome).toBe(outcome)
  })

  test('whether the one is left for checks left unanswered depends on a doubt: so a person decides', () => {
    const checks: Requirement = {
      kind: 'checks',
      scope: 'session',
      sessions: { tags: ['polls'] },
      forms: ['prompt'],
      demand: { kind: 'count', count: 1 },
    }
    const [a, b] = programme
    if (!a || !b) throw new Error('two sessions')
    const evidence = [
      // Perhaps attended; if not, made up.
      { sessionId: 'A', visits: [makeVisit(0, 80 * MINUTE, 15 * MINUTE)], outages: [], views: [watched(80, 100)] },
      // Attended, but nothing answered; made up if the other was attended.
      {
        sessionId: 'B',
        visits: [{ ...second, uncertaintyMs: 0 }],
        outages: [],
        views: [later(watched(0, 100))],
        checks: makeChecks(2, 0),
      },
    ]
    const policy = allowing({}, { requirements: [share, checks] })
    const verdict = assess({ programme: [a, { ...b, tags: ['polls'] }], evidence, policy, nowMs })
    expect(verdict).toMatchObject({ outcome: 'review', reasons: [{ code: 'too-few-checks', sessionId: 'B' }] })
    expect(verdict.sessions.map(({ madeUp }) => madeUp)).toEqual([true, false])
  })
})

test('an uncertainty that the recording covers is none', () => {
  const visits = [makeVisit(0, 80 * MINUTE, 15 * MINUTE)]
  expect(judge({}, allowing(), visits).outcome).toBe('review')
  expect(judge({ views: [watched(80, 100)] }, allowing(), visits).outcome).toBe('complete')
})
