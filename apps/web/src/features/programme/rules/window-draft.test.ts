import { expect, test } from 'vitest'
import { makeSession } from './test-sessions.ts'
import { readWindowDraft, type WindowDraft, windowDraftOf } from './window-draft.ts'

const where = { timeZone: 'Asia/Seoul', now: new Date('2021-11-24T08:00:00Z'), before: [] }
const ran: WindowDraft = {
  startsAt: '2021-11-24T14:02:30',
  endsAt: '2021-11-24T15:10',
  breaks: [],
  reason: 'The clock was wrong',
}

test('a correction starts from when the session ran, in the project’s zone', () => {
  const session = makeSession({ actual: { startsAt: '2021-11-24T05:02:30Z', endsAt: '2021-11-24T06:10:00Z' } })
  expect(windowDraftOf(session, where.timeZone)).toEqual({ ...ran, reason: '' })
})

test('its times are those of the project’s zone', () => {
  expect(readWindowDraft(ran, where)).toEqual({
    ok: true,
    window: {
      startsAt: '2021-11-24T05:02:30.000Z',
      endsAt: '2021-11-24T06:10:00.000Z',
      breaks: [],
      reason: ran.reason,
    },
  })
})

test.each<[string, Partial<WindowDraft>, string[]]>([
  ['needs a reason', { reason: '  ' }, ['reason: empty']],
  ['needs both times', { endsAt: '' }, ['endsAt: empty']],
  ['cannot end before it starts', { endsAt: '2021-11-24T14:00' }, ['endsAt: ends-before-start']],
  ['covers at most twelve hours', { startsAt: '2021-11-24T01:00' }, ['endsAt: too-long']],
  ['keeps its breaks within it', { breaks: [{ time: '15:00', minutes: 20 }] }, ['breaks: break-outside']],
  ['needs each break’s length', { breaks: [{ time: '14:30', minutes: '' }] }, ['breaks: empty']],
  ['cannot end in the future', { endsAt: '2021-11-24T17:01' }, ['endsAt: in-the-future']],
])('a correction %s', (_, change, issues) => {
  const read = readWindowDraft({ ...ran, ...change }, where)
  expect(read.ok ? [] : read.issues.map(({ path, code }) => `${path}: ${code}`)).toEqual(issues)
})
