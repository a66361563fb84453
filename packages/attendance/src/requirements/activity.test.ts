import { expect, test } from 'vitest'
import { assessOne, MINUTE, makePolicy, makeVisit, START } from '../test-makers.ts'
import type { Outcome } from '../verdict.ts'
import type { Activity } from './activity.ts'

const HOUR = 60 * MINUTE
const END = START + 100 * MINUTE
const visits = [makeVisit(0, 100 * MINUTE)]
const share = { kind: 'share', scope: 'session', sessions: 'required', minPercent: 90 } as const
const evaluation: Activity = {
  kind: 'activity',
  activity: 'evaluation',
  scope: 'programme',
  sessions: 'required',
  withinHours: 96,
  validated: false,
}
const asking = (changes: Partial<Activity> = {}) => makePolicy({ requirements: [share, { ...evaluation, ...changes }] })
const done = (afterEndMs: number, validatedAtMs: number | null = null) => ({
  activity: 'evaluation',
  atMs: END + afterEndMs,
  validatedAtMs,
})

test.each<[string, number | null, number, Outcome, string | null]>([
  ['done during the session', -MINUTE, 0, 'complete', null],
  ['done at the last moment', 96 * HOUR, 97 * HOUR, 'complete', null],
  ['done a millisecond late', 96 * HOUR + 1, 97 * HOUR, 'incomplete', 'activity-late'],
  ['not done, at the last moment', null, 96 * HOUR, 'pending', 'activity-to-come'],
  ['not done, a millisecond later', null, 96 * HOUR + 1, 'incomplete', 'activity-missing'],
])('within 96 hours of the end: %s', (_, doneMs, nowMs, outcome, code) => {
  const activities = doneMs === null ? [] : [done(doneMs)]
  const due = new Date(END + 96 * HOUR).toISOString()
  const forAll = assessOne({ visits, policy: asking(), nowMs: END + nowMs }, { activities })
  expect(forAll.outcome).toBe(outcome)
  expect(forAll.reasons).toEqual(code === null ? [] : [{ code, scope: 'programme', activity: 'evaluation', due }])
  const policy = asking({ scope: 'session' })
  const inSession = assessOne({ visits, known: { activities }, policy, nowMs: END + nowMs })
  expect(inSession.outcome).toBe(outcome)
  expect(inSession.reasons).toEqual(
    code === null ? [] : [{ code, scope: 'session', sessionId: 'S1', activity: 'evaluation', due }],
  )
})

test('without a now no deadline has passed', () => {
  expect(assessOne({ visits, policy: asking() }).outcome).toBe('pending')
})

test('without a deadline it stays to be done', () => {
  const policy = asking({ withinHours: null })
  expect(assessOne({ visits, policy, nowMs: END + 9999 * HOUR }).reasons).toMatchObject([
    { code: 'activity-to-come', due: null },
  ])
})

test('what must be validated is not enough before that, and no deadline is set to it', () => {
  const policy = asking({ validated: true })
  const judge = (validatedAtMs: number | null) =>
    assessOne({ visits, policy, nowMs: END + 999 * HOUR }, { activities: [done(0, validatedAtMs)] })
  expect(judge(null).reasons).toMatchObject([{ code: 'activity-not-validated' }])
  expect(judge(END + 500 * HOUR).outcome).toBe('complete')
})

test.each<[string, readonly [number, 'validated' | 'declined' | null][], number, Outcome, string | null]>([
  ['declined, while there is time', [[0, 'declined']], 95, 'pending', 'activity-declined'],
  ['declined, and the time over', [[0, 'declined']], 97, 'incomplete', 'activity-declined'],
  [
    'done anew',
    [
      [0, 'declined'],
      [HOUR, null],
    ],
    97,
    'pending',
    'activity-not-validated',
  ],
  [
    'done anew and validated',
    [
      [0, 'declined'],
      [HOUR, 'validated'],
    ],
    97,
    'complete',
    null,
  ],
  [
    'done anew too late',
    [
      [0, 'declined'],
      [98 * HOUR, 'validated'],
    ],
    99,
    'incomplete',
    'activity-declined',
  ],
])('what must be validated: %s', (_, times, nowHours, outcome, code) => {
  const activities = times.map(([atMs, found]) => ({
    ...done(atMs, found === 'validated' ? END + atMs + 1 : null),
    ...(found === 'declined' ? { declined: true } : {}),
  }))
  const judged = assessOne(
    { visits, policy: asking({ validated: true }), nowMs: END + nowHours * HOUR },
    { activities },
  )
  expect(judged.outcome).toBe(outcome)
  expect(judged.reasons.map((reason) => reason.code)).toEqual(code === null ? [] : [code])
})

test('what need not be validated counts, whatever anybody found', () => {
  const activities = [{ ...done(0), declined: true }]
  expect(assessOne({ visits, policy: asking(), nowMs: END }, { activities }).outcome).toBe('complete')
})

test('something else done is not it', () => {
  const activities = [{ ...done(0), activity: 'survey' }]
  expect(assessOne({ visits, policy: asking() }, { activities }).outcome).toBe('pending')
})

test('while the session is open there is no deadline yet', () => {
  const { reasons } = assessOne({ visits, session: { state: 'open' }, policy: asking(), nowMs: START + MINUTE })
  expect(reasons).toMatchObject([{ code: 'still-open' }, { code: 'activity-to-come', due: null }])
})
