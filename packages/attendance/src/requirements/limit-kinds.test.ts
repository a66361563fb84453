import { expect, test } from 'vitest'
import type { Visit } from '../evidence.ts'
import { assessOne, MINUTE, makeOutage, makePolicy, makeVisit, SECOND } from '../test-makers.ts'
import type { Outcome } from '../verdict.ts'
import type { LimitRequirement } from './kinds.ts'

const LENGTH = 100 * MINUTE
const only = (kind: LimitRequirement['kind'], changes: Parameters<typeof makePolicy>[0] = {}) =>
  makePolicy({ requirements: [{ kind, sessions: 'required', maxS: 900 }], ...changes })
const from = (ms: number) => [makeVisit(ms, LENGTH)]
const until = (ms: number) => [makeVisit(0, ms)]
const away = (ms: number) => [makeVisit(0, 40 * MINUTE), makeVisit(40 * MINUTE + ms, LENGTH)]

test.each<[LimitRequirement['kind'], string, readonly Visit[], Outcome]>([
  ['late', '14:59 late', from(15 * MINUTE - SECOND), 'complete'],
  ['late', '15:00 late', from(15 * MINUTE), 'complete'],
  ['late', '15:01 late', from(15 * MINUTE + SECOND), 'incomplete'],
  ['late', 'left at once', until(1), 'complete'],
  ['late', 'never there', [], 'incomplete'],
  ['left-early', '14:59 early', until(85 * MINUTE + SECOND), 'complete'],
  ['left-early', '15:00 early', until(85 * MINUTE), 'complete'],
  ['left-early', '15:01 early', until(85 * MINUTE - SECOND), 'incomplete'],
  ['left-early', 'back for the last moment', [makeVisit(0, 1), makeVisit(LENGTH - 1, LENGTH)], 'complete'],
  ['left-early', 'never there', [], 'incomplete'],
  ['longest-absence', '14:59 away', away(15 * MINUTE - SECOND), 'complete'],
  ['longest-absence', '15:00 away', away(15 * MINUTE), 'complete'],
  ['longest-absence', '15:01 away', away(15 * MINUTE + SECOND), 'incomplete'],
  [
    'longest-absence',
    'away twice, each time not too long',
    [makeVisit(10 * MINUTE, 40 * MINUTE), makeVisit(55 * MINUTE, 90 * MINUTE)],
    'complete',
  ],
  ['longest-absence', 'late by more than that', from(16 * MINUTE), 'incomplete'],
  ['longest-absence', 'gone by more than that before the end', until(84 * MINUTE), 'incomplete'],
  ['longest-absence', 'never there', [], 'incomplete'],
])('%s, at most 15 minutes: %s', (kind, _, visits, outcome) => {
  expect(assessOne({ visits, policy: only(kind) }).outcome).toBe(outcome)
})

test.each([
  ['late', [makeVisit(15 * MINUTE + SECOND, LENGTH)], { code: 'late', absentMs: 901 * SECOND }],
  ['left-early', until(80 * MINUTE), { code: 'left-early', absentMs: 20 * MINUTE }],
  ['longest-absence', away(16 * MINUTE), { code: 'away-too-long', absentMs: 16 * MINUTE }],
] as const)('%s: the reason says by how much, and what would have been allowed', (kind, visits, reason) => {
  expect(assessOne({ visits, policy: only(kind) }).reasons).toEqual([
    { sessionId: 'S1', allowedMs: 15 * MINUTE, ...reason },
  ])
})

test.each([
  ['late', { ...makeVisit(16 * MINUTE, LENGTH), startUncertaintyMs: 2 * MINUTE }, 'late-within-uncertainty'],
  ['left-early', makeVisit(0, 84 * MINUTE, 2 * MINUTE), 'left-early-within-uncertainty'],
] as const)('%s, perhaps: a person decides', (kind, visit, code) => {
  const { outcome, reasons } = assessOne({ visits: [visit], policy: only(kind) })
  expect(outcome).toBe('review')
  expect(reasons).toMatchObject([{ code, absentMs: 14 * MINUTE, absentAtMostMs: 16 * MINUTE, allowedMs: 15 * MINUTE }])
})

test('away too long, perhaps: a person decides', () => {
  const visits = [makeVisit(0, 40 * MINUTE, 2 * MINUTE), makeVisit(56 * MINUTE, LENGTH)]
  expect(assessOne({ visits, policy: only('longest-absence') }).reasons).toMatchObject([
    { code: 'away-within-uncertainty' },
  ])
})

test.each([
  ['excluded', 'complete'],
  ['credited', 'complete'],
  ['missed', 'incomplete'],
] as const)('an outage at the start makes nobody late, unless outages are missed (%s)', (countAs, outcome) => {
  const policy = only('late', { outages: { countAs, reviewAbovePercent: 100 } })
  expect(assessOne({ visits: from(30 * MINUTE), outages: [makeOutage(0, 20 * MINUTE)], policy }).outcome).toBe(outcome)
})

test('a break in an absence is no absence', () => {
  const session = { breaks: [makeOutage(45 * MINUTE, 55 * MINUTE)] }
  expect(assessOne({ visits: away(25 * MINUTE), session, policy: only('longest-absence') }).outcome).toBe('complete')
  expect(assessOne({ visits: away(25 * MINUTE + 1), session, policy: only('longest-absence') }).outcome).toBe(
    'incomplete',
  )
})

test('an absence that is forgiven as a gap is none', () => {
  const policy = makePolicy({ requirements: [{ kind: 'longest-absence', sessions: 'required', maxS: 60 }] })
  expect(assessOne({ visits: away(2 * MINUTE), policy }).outcome).toBe('complete')
  expect(assessOne({ visits: away(2 * MINUTE + 1), policy }).outcome).toBe('incomplete')
})

test('in an open session who has not come is late by now, and not yet gone', () => {
  const nowMs = makeVisit(0, 0).startMs + 16 * MINUTE
  expect(assessOne({ session: { state: 'open' }, nowMs, policy: only('late') }).reasons).toMatchObject([
    { code: 'late' },
  ])
  expect(assessOne({ session: { state: 'open' }, nowMs, policy: only('left-early') }).outcome).toBe('pending')
})
