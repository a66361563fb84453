import { expect, test } from 'vitest'
import { listAskedActivities } from './asked-activities.ts'
import type { Policy } from './policy.ts'
import { eventPlatforms } from './presets/event-platforms.ts'
import type { Activity } from './requirements/activity.ts'
import type { Requirement } from './requirements/kinds.ts'
import { MINUTE, makePolicy, makeSession, START } from './test-makers.ts'

const HOUR = 60 * MINUTE
const END = START + 100 * MINUTE
const share: Requirement = { kind: 'share', scope: 'session', sessions: 'required', minPercent: 90 }
const ask = (changes: Partial<Activity> = {}): Activity => ({
  kind: 'activity',
  activity: 'report',
  scope: 'programme',
  sessions: 'required',
  withinHours: 96,
  validated: false,
  ...changes,
})
const later = { startMs: START + 24 * HOUR, endMs: END + 24 * HOUR }
const first = makeSession()
const second = makeSession({ sessionId: 'S2', scheduled: later, actual: later })
const toCome = { ...second, state: 'planned', actual: null } as const
const asking = (...requirements: Requirement[]) => makePolicy({ requirements: [share, ...requirements] })
const makeUp: Policy['makeUp'] = { withinDays: 5, maxSessions: 1, maxSpeedPercent: 150, quiz: 'quiz' }

test('nothing is asked by presence alone', () => {
  expect(listAskedActivities([first], makePolicy())).toEqual([])
})

test('of the whole programme it is asked once, from the last end on', () => {
  const asked = { activity: 'report', sessionId: null, withinHours: 96, validated: false }
  expect(listAskedActivities([first, second], asking(ask()))).toEqual([{ ...asked, dueMs: END + (24 + 96) * HOUR }])
  expect(listAskedActivities([first, toCome], asking(ask()))).toEqual([{ ...asked, dueMs: null }])
  expect(listAskedActivities([first], asking(ask({ withinHours: null })))).toEqual([
    { ...asked, dueMs: null, withinHours: null },
  ])
})

test('of each session it is asked from its own end on', () => {
  expect(listAskedActivities([first, toCome], asking(ask({ activity: 'quiz', scope: 'session' })))).toEqual([
    { activity: 'quiz', sessionId: 'S1', dueMs: END + 96 * HOUR, withinHours: 96, validated: false },
    { activity: 'quiz', sessionId: 'S2', dueMs: null, withinHours: 96, validated: false },
  ])
})

test('a session that was cancelled, or is none of those meant, asks for nothing', () => {
  const cancelled = { ...second, state: 'cancelled' } as const
  const optional = { ...second, required: false }
  const policy = asking(ask({ activity: 'quiz', scope: 'session' }))
  for (const other of [cancelled, optional])
    expect(listAskedActivities([first, other], policy).map(({ sessionId }) => sessionId)).toEqual(['S1'])
})

test('what several parts of a rule ask for is asked once, for as long as it serves any of them', () => {
  const tiers = [
    { tier: 'participation', requirements: [share, ask({ withinHours: 200, validated: true })], creditPercent: 0 },
  ]
  expect(listAskedActivities([first], { ...asking(ask()), tiers })).toEqual([
    { activity: 'report', sessionId: null, dueMs: END + 200 * HOUR, withinHours: 200, validated: true },
  ])
})

test('making up asks for the quiz of each session, within its days', () => {
  expect(listAskedActivities([first, { ...second, required: false }], makePolicy({ makeUp }))).toEqual([
    { activity: 'quiz', sessionId: 'S1', dueMs: END + 5 * 24 * HOUR, withinHours: 120, validated: false },
  ])
  expect(listAskedActivities([first], makePolicy({ makeUp: { ...makeUp, quiz: null } }))).toEqual([])
})

test('event platforms ask for the evaluation and the claim', () => {
  expect(listAskedActivities([first], eventPlatforms.policy).map(({ activity }) => activity)).toEqual([
    'evaluation',
    'claim',
  ])
})
