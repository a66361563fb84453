import { expect, test } from 'vitest'
import { type LateDraft, readLateDraft } from './late-draft.ts'

const where = { timeZone: 'Asia/Seoul', now: new Date('2021-11-24T08:00:00Z') }
const entered: LateDraft = {
  personIds: ['01900000-0000-7000-8000-000000000001'],
  startsAt: '2021-11-24T14:00',
  endsAt: '2021-11-24T15:00',
  reason: 'The screen was dark',
}

test('its times are those of the project’s zone', () => {
  expect(readLateDraft(entered, where)).toMatchObject({
    ok: true,
    late: { startsAt: '2021-11-24T05:00:00.000Z', endsAt: '2021-11-24T06:00:00.000Z' },
  })
})

test.each<[string, Partial<LateDraft>, string[]]>([
  ['somebody', { personIds: [] }, ['personIds: empty']],
  ['a reason', { reason: ' ' }, ['reason: empty']],
  ['both times', { startsAt: '' }, ['startsAt: empty']],
  ['an end after its start', { endsAt: '2021-11-24T13:00' }, ['endsAt: ends-before-start']],
  ['an end in the past', { endsAt: '2021-11-24T17:30' }, ['endsAt: in-the-future']],
])('it needs %s', (_, change, issues) => {
  const read = readLateDraft({ ...entered, ...change }, where)
  expect(read.ok ? [] : read.issues.map(({ path, code }) => `${path}: ${code}`)).toEqual(issues)
})
