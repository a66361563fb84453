import { describe, expect, test } from 'vitest'
import { draftOf, nextDraft, plannedTime, readDraft, type SessionDraft } from './session-draft.ts'
import { makeSession } from './test-sessions.ts'

const timeZone = 'Asia/Seoul'
const fresh = { timeZone, original: null }
const filled: SessionDraft = {
  kind: 'presentation',
  title: 'Introduction',
  description: '',
  date: '2021-11-24',
  time: '14:00',
  minutes: 60,
  required: true,
  resourcePersonIds: [],
  externalCallUrl: '',
  heldElsewhere: false,
  breaks: [],
  tags: [],
  parallelGroup: '',
}

test('times are those of the project’s zone', () => {
  const read = readDraft(filled, fresh)
  expect(read.ok && [read.input.startsAt, read.input.endsAt]).toEqual([
    '2021-11-24T05:00:00.000Z',
    '2021-11-24T06:00:00.000Z',
  ])
})

test('a length over a change of clocks is a length, not a difference of clock times', () => {
  const planned = plannedTime(
    { ...filled, date: '2021-11-07', time: '00:30', minutes: 120 },
    { timeZone: 'America/New_York', original: null },
  )
  expect(planned?.endsAt.toISOString()).toBe('2021-11-07T06:30:00.000Z')
})

describe('a session that is edited', () => {
  const original = makeSession({ startsAt: '2021-11-24T05:00:07.250Z', endsAt: '2021-11-24T05:00:37.250Z' })
  const draft = draftOf(original, timeZone)

  test('keeps its time to the millisecond where nobody touched it', () => {
    const read = readDraft({ ...draft, title: 'Renamed' }, { timeZone, original })
    expect(read.ok && [read.input.startsAt, read.input.endsAt]).toEqual([original.startsAt, original.endsAt])
  })

  test('keeps its length when it is moved', () => {
    const planned = plannedTime({ ...draft, time: '15:00' }, { timeZone, original })
    expect(planned?.endsAt.toISOString()).toBe('2021-11-24T06:00:30.000Z')
  })

  test('stays in the second of two equal hours', () => {
    const inAutumn = makeSession({ startsAt: '2021-11-07T06:30:00.000Z', endsAt: '2021-11-07T07:30:00.000Z' })
    const where = { timeZone: 'America/New_York', original: inAutumn }
    const planned = plannedTime(draftOf(inAutumn, where.timeZone), where)
    expect([planned?.startsAt.toISOString(), planned?.twice]).toEqual([inAutumn.startsAt, false])
  })
})

describe('a session', () => {
  test.each<[string, Partial<SessionDraft>, string[]]>([
    ['has a title', { title: ' ' }, ['title: empty']],
    ['has a time', { time: '' }, ['time: empty']],
    ['has a length', { minutes: '' }, ['minutes: empty']],
    ['lasts at least a second', { minutes: 0 }, ['minutes: ends-before-start']],
    ['lasts at most twelve hours', { minutes: 721 }, ['minutes: too-long']],
    ['that is a break is never required', { kind: 'break' }, ['required: break-not-required']],
    [
      'has its call at an https address',
      { externalCallUrl: 'http://call.example' },
      ['externalCallUrl: https-address'],
    ],
    ['cannot start at a time that clocks skip', { date: '2021-03-14', time: '02:30' }, ['time: time-skipped']],
  ])('%s', (_, change, issues) => {
    const read = readDraft({ ...filled, ...change }, { timeZone: 'America/New_York', original: null })
    expect(read.ok ? [] : read.issues.map(({ path, code }) => `${path}: ${code}`)).toEqual(issues)
  })
})

describe('the next session is offered', () => {
  test('where the last one of the day ends', () => {
    const sessions = [
      makeSession({ endsAt: '2021-11-24T06:00:00Z' }),
      makeSession({ endsAt: '2021-11-24T06:30:00Z', state: 'cancelled' }),
    ]
    expect(nextDraft(sessions, { date: '2021-11-24', timeZone }).time).toBe('15:00')
  })

  test('on an empty day when the first day begins', () => {
    const sessions = [makeSession({ startsAt: '2021-11-24T05:15:00Z', endsAt: '2021-11-24T06:15:00Z' })]
    expect(nextDraft(sessions, { date: '2021-11-25', timeZone })).toMatchObject({ date: '2021-11-25', time: '14:15' })
  })

  test('at nine where nothing is planned', () => {
    expect(nextDraft([], { date: '2021-11-25', timeZone })).toMatchObject({ date: '2021-11-25', time: '09:00' })
  })
})
