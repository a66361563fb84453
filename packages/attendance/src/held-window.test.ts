import { describe, expect, test } from 'vitest'
import type { Policy } from './policy.ts'
import { assessOne, MINUTE, makeOutage, makePolicy, makeVisit, START } from './test-makers.ts'
import type { Outcome } from './verdict.ts'

const minutes = (from: number, to: number) => makeOutage(from * MINUTE, to * MINUTE)
const staying = (from: number, to: number) => [makeVisit(from * MINUTE, to * MINUTE)]
const by = (window: Policy['window'], breaks: Policy['breaks'] = 'excluded') =>
  makePolicy({ minPercent: 100, window, breaks, gaps: { bridgedUpToS: 0 } })

describe('scheduled from 0 to 100, held from 10 to 120 minutes', () => {
  const session = { scheduled: minutes(0, 100), actual: minutes(10, 120) }
  test.each<[Policy['window'], number, number, Outcome]>([
    ['actual', 10, 120, 'complete'],
    ['actual', 11, 120, 'incomplete'],
    ['actual', 10, 119, 'incomplete'],
    ['scheduled', 0, 100, 'complete'],
    ['scheduled', 1, 100, 'incomplete'],
    ['scheduled', 0, 99, 'incomplete'],
    ['both', 10, 100, 'complete'],
    ['both', 11, 100, 'incomplete'],
    ['both', 10, 99, 'incomplete'],
  ])('by the %s window, from %d to %d: %s', (window, from, to, outcome) => {
    expect(assessOne({ visits: staying(from, to), session, policy: by(window) }).outcome).toBe(outcome)
  })
})

test('held at quite another time there is nothing in common, and a person decides', () => {
  const session = { scheduled: minutes(0, 100), actual: minutes(100, 200) }
  expect(assessOne({ session, policy: by('both') }).reasons).toEqual([{ code: 'no-window', sessionId: 'S1' }])
})

test('held on another platform, and nobody knows when: the scheduled time still is a length', () => {
  const session = { actual: null }
  expect(assessOne({ visits: staying(0, 100), session, policy: by('scheduled') }).outcome).toBe('complete')
  expect(assessOne({ visits: staying(0, 100), session, policy: by('actual') }).outcome).toBe('review')
})

describe('open, scheduled from 0 to 100, opened at 10', () => {
  const session = { state: 'open', scheduled: minutes(0, 100), actual: minutes(10, 10) } as const
  test.each<[Policy['window'], number, { windowMs: number; remainingMs: number; missedMs: number }]>([
    ['actual', 60, { windowMs: 90 * MINUTE, remainingMs: 40 * MINUTE, missedMs: 50 * MINUTE }],
    ['both', 60, { windowMs: 90 * MINUTE, remainingMs: 40 * MINUTE, missedMs: 50 * MINUTE }],
    ['scheduled', 60, { windowMs: 100 * MINUTE, remainingMs: 40 * MINUTE, missedMs: 60 * MINUTE }],
    ['scheduled', 130, { windowMs: 100 * MINUTE, remainingMs: 0, missedMs: 100 * MINUTE }],
    ['both', 130, { windowMs: 90 * MINUTE, remainingMs: 0, missedMs: 90 * MINUTE }],
    ['actual', 130, { windowMs: 120 * MINUTE + 1, remainingMs: 1, missedMs: 120 * MINUTE }],
  ])('by the %s window after %d minutes', (window, nowMinutes, figures) => {
    const { only } = assessOne({ session, policy: by(window), nowMs: START + nowMinutes * MINUTE })
    expect(only.arithmetic?.low).toMatchObject(figures)
  })
})

describe('a break from 40 to 50 of 100 minutes', () => {
  const session = { breaks: [minutes(40, 50)] }
  test.each<[string, Policy['breaks'], readonly [number, number][], Outcome]>([
    [
      'away in it',
      'excluded',
      [
        [0, 40],
        [50, 100],
      ],
      'complete',
    ],
    [
      'away a minute longer',
      'excluded',
      [
        [0, 40],
        [51, 100],
      ],
      'incomplete',
    ],
    [
      'there in it, which makes up for nothing',
      'excluded',
      [
        [0, 50],
        [51, 100],
      ],
      'incomplete',
    ],
    [
      'counted like any other time',
      'counted',
      [
        [0, 40],
        [50, 100],
      ],
      'incomplete',
    ],
    ['counted, and there', 'counted', [[0, 100]], 'complete'],
  ])('%s (%s)', (_, breaks, stays, outcome) => {
    const visits = stays.flatMap(([from, to]) => staying(from, to))
    expect(assessOne({ visits, session, policy: by('actual', breaks) }).outcome).toBe(outcome)
  })

  test('it leaves the length, and an outage in it is none', () => {
    const { only } = assessOne({ visits: staying(0, 40), outages: [minutes(40, 60)], session, policy: by('actual') })
    expect(only.arithmetic?.low).toMatchObject({
      windowMs: 90 * MINUTE,
      excludedOutageMs: 10 * MINUTE,
      missedMs: 40 * MINUTE,
    })
  })

  test('a gap counts without it', () => {
    const policy = makePolicy({ minPercent: 100 })
    const gap = (until: number) => [...staying(0, 39), ...staying(until, 100)]
    expect(assessOne({ visits: gap(51), session, policy }).only.arithmetic?.low).toMatchObject({
      bridgedMs: 2 * MINUTE,
    })
    expect(assessOne({ visits: gap(51.1), session, policy }).outcome).toBe('incomplete')
  })

  test('of an open session it is not to come either', () => {
    const { only } = assessOne({
      session: { ...session, state: 'open' },
      policy: by('actual'),
      nowMs: START + 45 * MINUTE,
    })
    expect(only.arithmetic?.low).toMatchObject({
      windowMs: 90 * MINUTE,
      remainingMs: 50 * MINUTE,
      missedMs: 40 * MINUTE,
    })
  })

  test('a session that is all break has no length', () => {
    expect(assessOne({ session: { breaks: [minutes(0, 100)] }, policy: by('actual') }).outcome).toBe('review')
  })
})
