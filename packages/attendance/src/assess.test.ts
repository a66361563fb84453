import { describe, expect, test } from 'vitest'
import { assess, ENGINE_VERSION } from './assess.ts'
import type { Visit } from './evidence.ts'
import { assessOne, MINUTE, makeOutage, makePolicy, makeSession, makeVisit, SECOND, START } from './test-makers.ts'
import type { Outcome } from './verdict.ts'

const LENGTH = 100 * MINUTE
const whole = makeVisit(0, LENGTH)

describe('the share of a session that must be attended (90 % of 100 minutes)', () => {
  test.each<[string, readonly Visit[], Outcome]>([
    ['all of it is enough', [whole], 'complete'],
    ['a millisecond more than 90 % is enough', [makeVisit(10 * MINUTE - 1, LENGTH)], 'complete'],
    ['exactly 90 % is enough', [makeVisit(10 * MINUTE, LENGTH)], 'complete'],
    ['a millisecond less than 90 % is not', [makeVisit(10 * MINUTE + 1, LENGTH)], 'incomplete'],
    ['leaving early counts as arriving late', [makeVisit(0, 90 * MINUTE - 1)], 'incomplete'],
    ['never having been there is not enough', [], 'incomplete'],
    [
      'time before the start and after the end counts for nothing',
      [makeVisit(-LENGTH, 0), makeVisit(LENGTH, 9 * LENGTH)],
      'incomplete',
    ],
    [
      'two tabs and a phone count once',
      [makeVisit(0, 50 * MINUTE), makeVisit(0, 50 * MINUTE), makeVisit(10 * MINUTE, 60 * MINUTE)],
      'incomplete',
    ],
    [
      'tabs that take over from each other add up',
      [makeVisit(0, 50 * MINUTE), makeVisit(40 * MINUTE, LENGTH)],
      'complete',
    ],
  ])('%s', (_, visits, outcome) => {
    expect(assessOne({ visits }).outcome).toBe(outcome)
  })

  test('a share that does not fall on a whole millisecond is rounded up', () => {
    const window = { startMs: START, endMs: START + 101 }
    const session = { actual: window }
    expect(assessOne({ visits: [makeVisit(0, 91)], session }).outcome).toBe('complete')
    const short = assessOne({ visits: [makeVisit(0, 90)], session })
    expect(short.outcome).toBe('incomplete')
    expect(short.only.arithmetic?.low).toMatchObject({ requiredMs: 91, allowedMissMs: 10, missedMs: 11 })
  })

  test.each([
    [0, [], 'complete'],
    [100, [whole], 'complete'],
    [100, [makeVisit(0, LENGTH - 1)], 'incomplete'],
    [99.9, [makeVisit(6 * SECOND, LENGTH)], 'complete'],
    [99.9, [makeVisit(6 * SECOND + 1, LENGTH)], 'incomplete'],
  ] as const)('%d %% is meant exactly', (minPercent, visits, outcome) => {
    expect(assessOne({ visits, policy: makePolicy({ minPercent }) }).outcome).toBe(outcome)
  })

  test('the actual window counts, not the scheduled one', () => {
    const held = { startMs: START + 20 * MINUTE, endMs: START + 60 * MINUTE }
    const visits = [makeVisit(20 * MINUTE, 60 * MINUTE)]
    expect(assessOne({ visits, session: { actual: held } }).outcome).toBe('complete')
  })
})

describe('gaps (up to 120 s bridged, all else required)', () => {
  const policy = makePolicy({ minPercent: 100 })
  const away = (gapMs: number) => [makeVisit(0, 30 * MINUTE), makeVisit(30 * MINUTE + gapMs, LENGTH)]
  test.each([
    ['a gap a millisecond shorter costs nothing', away(120 * SECOND - 1), 'complete'],
    ['a gap of exactly two minutes costs nothing', away(120 * SECOND), 'complete'],
    ['a gap a millisecond longer is missed', away(120 * SECOND + 1), 'incomplete'],
    ['coming a second late is not a gap', [makeVisit(SECOND, LENGTH)], 'incomplete'],
    ['going a second early is not a gap', [makeVisit(0, LENGTH - SECOND)], 'incomplete'],
    [
      'stepping out across the start is a late start',
      [makeVisit(-MINUTE, -SECOND), makeVisit(SECOND, LENGTH)],
      'incomplete',
    ],
    [
      'stepping out across the end is an early end',
      [makeVisit(0, LENGTH - SECOND), makeVisit(LENGTH + SECOND, 2 * LENGTH)],
      'incomplete',
    ],
    [
      'another device in the middle of a long gap bridges both halves',
      [...away(240 * SECOND), makeVisit(30 * MINUTE + 119 * SECOND, 30 * MINUTE + 121 * SECOND)],
      'complete',
    ],
  ] as const)('%s', (_, visits, outcome) => {
    expect(assessOne({ visits, policy }).outcome).toBe(outcome)
  })

  test('a long gap is missed as a whole, not only beyond the two minutes', () => {
    const { only } = assessOne({ visits: away(4 * MINUTE) })
    expect(only.arithmetic?.low).toMatchObject({ missedMs: 4 * MINUTE, bridgedMs: 0, creditedMs: 96 * MINUTE })
  })

  test('a four-minute gap does not cost the certificate', () => {
    expect(assessOne({ visits: away(4 * MINUTE) }).outcome).toBe('complete')
  })
})

// The service fails at minute 30 for 40 minutes; the person is back a minute after it recovers, and leaves early.
const outages = [makeOutage(30 * MINUTE, 70 * MINUTE)]
const leavingAt = (endMs: number) => [makeVisit(0, 30 * MINUTE), makeVisit(71 * MINUTE, endMs)]
const counted = (countAs: 'excluded' | 'credited' | 'missed') =>
  makePolicy({ outages: { countAs, reviewAbovePercent: 100 } })

describe('outages of the service', () => {
  test.each([
    ['excluded: 6 of the 60 minutes left may be missed', 'excluded', 94 * MINUTE, 'complete'],
    ['excluded: not a millisecond more', 'excluded', 94 * MINUTE - 1, 'incomplete'],
    ['credited: 10 of 100 minutes may be missed', 'credited', 90 * MINUTE, 'complete'],
    ['credited: not a millisecond more', 'credited', 90 * MINUTE - 1, 'incomplete'],
    ['missed: the outage alone is too much', 'missed', LENGTH, 'incomplete'],
  ] as const)('%s', (_, countAs, endMs, outcome) => {
    expect(assessOne({ visits: leavingAt(endMs), outages, policy: counted(countAs) }).outcome).toBe(outcome)
  })

  test('the arithmetic of each treatment adds up', () => {
    const of = (countAs: 'excluded' | 'credited' | 'missed') =>
      assessOne({ visits: leavingAt(LENGTH), outages, policy: counted(countAs) }).only.arithmetic?.low
    const common = { windowMs: LENGTH, outageMs: 40 * MINUTE, presentMs: 59 * MINUTE }
    const back = { bridgedMs: MINUTE, missedMs: 0 }
    expect(of('excluded')).toMatchObject({
      ...common,
      ...back,
      excludedOutageMs: 40 * MINUTE,
      creditedMs: 60 * MINUTE,
      requiredMs: 54 * MINUTE,
    })
    expect(of('credited')).toMatchObject({
      ...common,
      ...back,
      excludedOutageMs: 0,
      creditedMs: LENGTH,
      requiredMs: 90 * MINUTE,
    })
    expect(of('missed')).toMatchObject({
      ...common,
      bridgedMs: 0,
      missedMs: 41 * MINUTE,
      excludedOutageMs: 0,
      creditedMs: 59 * MINUTE,
    })
  })

  test('who was seen during an outage was there', () => {
    const { only } = assessOne({ visits: [whole], outages })
    expect(only.outcome).toBe('complete')
    expect(only.arithmetic?.low).toMatchObject({ outageMs: 0, excludedOutageMs: 0, presentMs: LENGTH })
  })

  test('an outage that counts as missed may still lie in a gap that is bridged', () => {
    const visits = [makeVisit(0, 30 * MINUTE), makeVisit(32 * MINUTE, LENGTH)]
    const policy = makePolicy({ minPercent: 100, outages: { countAs: 'missed', reviewAbovePercent: 100 } })
    expect(assessOne({ visits, outages: [makeOutage(30 * MINUTE, 31 * MINUTE)], policy }).outcome).toBe('complete')
  })

  test('a session that was nothing but outage is decided by a person', () => {
    const { outcome, reasons } = assessOne({ outages: [makeOutage(-MINUTE, 2 * LENGTH)] })
    expect(outcome).toBe('review')
    expect(reasons).toEqual([{ code: 'mostly-outage', sessionId: 'S1', outageMs: LENGTH, windowMs: LENGTH }])
  })

  test.each([
    ['exactly the share that may pass does', 40 * MINUTE, 'complete'],
    ['a millisecond more is decided by a person', 40 * MINUTE + 1, 'review'],
  ] as const)('a limit on what may rest on outages: %s', (_, outageMs, outcome) => {
    const policy = makePolicy({ outages: { countAs: 'excluded', reviewAbovePercent: 40 } })
    expect(
      assessOne({ visits: [makeVisit(0, LENGTH - outageMs)], outages: [makeOutage(LENGTH - outageMs, LENGTH)], policy })
        .outcome,
    ).toBe(outcome)
  })
})

const endingAt = (endMs: number, uncertaintyMs: number) => [makeVisit(0, endMs, uncertaintyMs)]

describe('uncertainty', () => {
  test.each([
    ['enough even at the last sign of life', 90 * MINUTE, 15 * SECOND, 'complete'],
    ['perhaps enough', 90 * MINUTE - 1, 15 * SECOND, 'review'],
    ['just enough at the very most', 90 * MINUTE - 15 * SECOND, 15 * SECOND, 'review'],
    ['too little even at the very most', 90 * MINUTE - 15 * SECOND - 1, 15 * SECOND, 'incomplete'],
    ['an endless uncertainty is cut at the end of the session', 50 * MINUTE, Infinity, 'review'],
    ['an uncertainty that is no length is none', 90 * MINUTE - 1, NaN, 'incomplete'],
    ['a negative uncertainty is none', 90 * MINUTE, -MINUTE, 'complete'],
  ] as const)('%s', (_, endMs, uncertaintyMs, outcome) => {
    expect(assessOne({ visits: endingAt(endMs, uncertaintyMs) }).outcome).toBe(outcome)
  })

  test('the reason names both ends and the limit', () => {
    expect(assessOne({ visits: endingAt(89 * MINUTE, 2 * MINUTE) }).reasons).toEqual([
      {
        code: 'within-uncertainty',
        sessionId: 'S1',
        missedMs: 9 * MINUTE,
        missedAtMostMs: 11 * MINUTE,
        allowedMs: 10 * MINUTE,
      },
    ])
  })

  test('an uncertainty that a later visit covers is none', () => {
    const visits = [makeVisit(0, 50 * MINUTE, 20 * MINUTE), makeVisit(51 * MINUTE, LENGTH)]
    const { outcome, only } = assessOne({ visits, policy: makePolicy({ minPercent: 100 }) })
    expect(outcome).toBe('complete')
    expect(only.arithmetic?.low).toMatchObject({ bridgedMs: MINUTE })
    expect(only.arithmetic?.high).toMatchObject({ bridgedMs: 0 })
  })

  test('every doubt is named: the uncertainty, and an outage that would carry too much of the rest', () => {
    const policy = makePolicy({ outages: { countAs: 'excluded', reviewAbovePercent: 20 } })
    const visits = [makeVisit(0, 50 * MINUTE, 10 * MINUTE), makeVisit(90 * MINUTE, LENGTH)]
    const { outcome, reasons } = assessOne({ visits, outages: [makeOutage(60 * MINUTE, 90 * MINUTE)], policy })
    expect(outcome).toBe('review')
    expect(reasons.map((reason) => reason.code)).toEqual(['within-uncertainty', 'mostly-outage'])
  })

  test('an uncertainty can decide whether a gap is bridged', () => {
    const visits = [makeVisit(0, 30 * MINUTE, 10 * SECOND), makeVisit(32 * MINUTE + 5 * SECOND, LENGTH)]
    expect(assessOne({ visits, policy: makePolicy({ minPercent: 100 }) }).outcome).toBe('review')
  })

  test('a visit that ends before it starts is ignored, its uncertainty too', () => {
    expect(assessOne({ visits: [makeVisit(MINUTE, 0, LENGTH)] }).reasons).toMatchObject([{ code: 'never-joined' }])
  })
})

const at = (minutes: number) => START + minutes * MINUTE

describe('a session that is open', () => {
  const open = { state: 'open' } as const

  test('nothing missed: all of the allowance is left', () => {
    const { outcome, reasons } = assessOne({ visits: [makeVisit(0, 60 * MINUTE)], session: open, nowMs: at(60) })
    expect(outcome).toBe('pending')
    expect(reasons).toEqual([{ code: 'still-open', sessionId: 'S1', mayStillMissMs: 10 * MINUTE }])
  })

  test('what was missed leaves less of it, up to now', () => {
    const { only } = assessOne({ visits: [makeVisit(7 * MINUTE, 60 * MINUTE)], session: open, nowMs: at(60) })
    expect(only.mayStillMissMs).toBe(3 * MINUTE)
    expect(only.arithmetic?.low).toMatchObject({
      creditedMs: 53 * MINUTE,
      missedMs: 7 * MINUTE,
      remainingMs: 40 * MINUTE,
    })
  })

  test.each([
    ['who is away no longer than a gap may be has lost nothing yet', 58, 10 * MINUTE],
    ['who is away longer has lost all of the gap', 57, 7 * MINUTE],
  ])('%s', (_, leftAt, mayStillMissMs) => {
    const visits = [makeVisit(0, leftAt * MINUTE)]
    expect(assessOne({ visits, session: open, nowMs: at(60) }).only.mayStillMissMs).toBe(mayStillMissMs)
  })

  test.each([
    ['the last of the allowance is not yet a loss', 10 * MINUTE, 'pending'],
    ['a millisecond beyond it is', 10 * MINUTE + 1, 'incomplete'],
  ] as const)('%s', (_, lateMs, outcome) => {
    const visits = [makeVisit(lateMs, 60 * MINUTE)]
    expect(assessOne({ visits, session: open, nowMs: at(60) }).outcome).toBe(outcome)
  })

  test('the one who has not come is not told that they never came', () => {
    const { reasons } = assessOne({ session: open, nowMs: at(60) })
    expect(reasons).toEqual([
      { code: 'missed-too-much', sessionId: 'S1', missedMs: 60 * MINUTE, allowedMs: 10 * MINUTE },
    ])
  })

  test('in overtime the session is as long as it has become, and a return still closes a gap', () => {
    const { only } = assessOne({ visits: [makeVisit(0, 119 * MINUTE)], session: open, nowMs: at(120) })
    expect(only.outcome).toBe('pending')
    expect(only.arithmetic?.low).toMatchObject({ windowMs: 120 * MINUTE + 1, missedMs: 0 })
  })

  test('it opened late: missing begins with the opening, and it still ends as planned', () => {
    const session = { ...open, actual: { startMs: at(20), endMs: at(20) } }
    const { only } = assessOne({ visits: [makeVisit(0, 60 * MINUTE)], session, nowMs: at(60) })
    expect(only.arithmetic?.low).toMatchObject({ windowMs: 80 * MINUTE, allowedMissMs: 8 * MINUTE, missedMs: 0 })
  })

  test.each([undefined, NaN, START - MINUTE])('without a usable now (%s) it has only just begun', (nowMs) => {
    const { outcome, only } = assessOne({ session: open, nowMs })
    expect(outcome).toBe('pending')
    expect(only.arithmetic?.low).toMatchObject({ missedMs: 0, remainingMs: LENGTH })
  })

  test.each([NaN, Infinity, START - MINUTE])('without a usable planned end (%s) it may end at any moment', (endMs) => {
    const session = { ...open, scheduled: { startMs: START, endMs } }
    const { outcome, only } = assessOne({ visits: [makeVisit(0, 60 * MINUTE)], session, nowMs: at(60) })
    expect(outcome).toBe('pending')
    expect(only.arithmetic?.low).toMatchObject({ windowMs: 60 * MINUTE + 1, remainingMs: 1 })
  })

  test('what may still be missed promises nothing that is uncertain', () => {
    const visits = [makeVisit(0, 40 * MINUTE, 3 * MINUTE), makeVisit(46 * MINUTE, 60 * MINUTE)]
    expect(assessOne({ visits, session: open, nowMs: at(60) }).only.mayStillMissMs).toBe(4 * MINUTE)
  })

  test('perhaps lost is said, but not yet judged', () => {
    const { outcome, reasons } = assessOne({
      visits: [makeVisit(0, 40 * MINUTE, 5 * MINUTE), makeVisit(52 * MINUTE, 60 * MINUTE)],
      session: open,
      nowMs: at(60),
    })
    expect(outcome).toBe('pending')
    expect(reasons.map((reason) => reason.code)).toEqual(['still-open', 'within-uncertainty'])
  })
})

describe('the programme', () => {
  const second = { startMs: START + 24 * 60 * MINUTE, endMs: START + 25 * 60 * MINUTE }
  const day1 = makeSession({ sessionId: 'D1' })
  const day2 = makeSession({ sessionId: 'D2', scheduled: second, actual: second })
  const onDay1 = { sessionId: 'D1', visits: [whole], outages: [] }
  const onDay2 = { sessionId: 'D2', visits: [{ ...second, uncertaintyMs: 0 }], outages: [] }
  const maybeDay1 = { sessionId: 'D1', visits: [makeVisit(0, 80 * MINUTE, 20 * MINUTE)], outages: [] }
  const policy = makePolicy()

  test('who attended every required session has completed it', () => {
    const verdict = assess({ programme: [day1, day2], evidence: [onDay2, onDay1], policy })
    expect(verdict).toMatchObject({ outcome: 'complete', reasons: [], engineVersion: ENGINE_VERSION, policyVersion: 1 })
    expect(verdict.sessions.map((session) => session.sessionId)).toEqual(['D1', 'D2'])
  })

  test('who missed day 2 has not, and the reason names it and the time missed', () => {
    const verdict = assess({ programme: [day1, day2], evidence: [onDay1], policy })
    expect(verdict.outcome).toBe('incomplete')
    expect(verdict.reasons).toEqual([
      { code: 'never-joined', sessionId: 'D2', missedMs: 60 * MINUTE, allowedMs: 6 * MINUTE },
    ])
  })

  test('nothing is complete before the last required session is over', () => {
    const planned = makeSession({ sessionId: 'D2', state: 'planned', scheduled: second, actual: null })
    const verdict = assess({ programme: [day1, planned], evidence: [onDay1], policy })
    expect(verdict).toMatchObject({ outcome: 'pending', reasons: [{ code: 'not-yet-held', sessionId: 'D2' }] })
  })

  test('what is lost is lost at once, whatever is still to come', () => {
    const planned = makeSession({ sessionId: 'D2', state: 'planned', scheduled: second, actual: null })
    expect(assess({ programme: [day1, planned], evidence: [], policy })).toMatchObject({
      outcome: 'incomplete',
      reasons: [{ code: 'never-joined', sessionId: 'D1' }],
    })
  })

  test('a doubt is settled only when nothing is left to come', () => {
    const planned = makeSession({ sessionId: 'D2', state: 'planned', scheduled: second, actual: null })
    expect(assess({ programme: [day1, planned], evidence: [maybeDay1], policy }).outcome).toBe('pending')
    expect(assess({ programme: [day1, day2], evidence: [maybeDay1, onDay2], policy }).outcome).toBe('review')
    expect(assess({ programme: [day1, day2], evidence: [maybeDay1], policy }).outcome).toBe('incomplete')
  })

  test.each([
    ['cancelled', makeSession({ sessionId: 'D2', state: 'cancelled' }), []],
    ['optional', makeSession({ sessionId: 'D2', required: false }), []],
    ['exempt', day2, ['D2']],
  ] as const)('a session that is %s for this person leaves the required set', (code, session, exemptSessionIds) => {
    const verdict = assess({ programme: [day1, session], evidence: [onDay1], policy, exemptSessionIds })
    expect(verdict.outcome).toBe('complete')
    expect(verdict.sessions[1]).toMatchObject({ outcome: 'not-required', reasons: [{ code, sessionId: 'D2' }] })
  })

  test('an optional session is measured all the same', () => {
    const optional = makeSession({ sessionId: 'D1', required: false })
    const verdict = assess({ programme: [optional, day2], evidence: [onDay1, onDay2], policy })
    expect(verdict.sessions[0]?.arithmetic?.low.creditedMs).toBe(LENGTH)
  })

  test.each([
    ['no session at all', []],
    ['every session cancelled', [makeSession({ state: 'cancelled' })]],
    ['every session optional', [makeSession({ required: false })]],
  ])('where nothing is required (%s) a person decides', (_, programme) => {
    expect(assess({ programme, evidence: [], policy })).toMatchObject({
      outcome: 'review',
      reasons: [{ code: 'nothing-required' }],
    })
  })

  test('a policy without requirements passes no one by itself', () => {
    const verdict = assess({ programme: [day1], evidence: [onDay1], policy: { ...policy, requirements: [] } })
    expect(verdict).toMatchObject({ outcome: 'review', reasons: [{ code: 'nothing-required' }] })
  })

  test.each([
    ['unknown', null],
    ['empty', { startMs: START, endMs: START }],
    ['reversed', { startMs: START, endMs: START - 1 }],
    ['endless', { startMs: START, endMs: Infinity }],
    ['not a number', { startMs: NaN, endMs: START }],
  ])('a session that was held, but whose window is %s, is decided by a person', (_, actual) => {
    expect(assessOne({ visits: [whole], session: { actual } })).toMatchObject({
      outcome: 'review',
      reasons: [{ code: 'no-window', sessionId: 'S1' }],
    })
  })

  test('evidence of the same session in several pieces adds up, and of an unknown session is ignored', () => {
    const pieces = [
      { sessionId: 'D1', visits: [makeVisit(0, 50 * MINUTE)], outages: [] },
      { sessionId: 'elsewhere', visits: [whole], outages: [] },
      { sessionId: 'D1', visits: [makeVisit(50 * MINUTE, LENGTH)], outages: [] },
    ]
    expect(assess({ programme: [day1], evidence: pieces, policy }).outcome).toBe('complete')
  })
})
