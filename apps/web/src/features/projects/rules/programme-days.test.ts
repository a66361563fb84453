import { ProjectId, SessionId } from '@muster/contracts/ids'
import type { Session } from '@muster/contracts/programme'
import { expect, test } from 'vitest'
import { programmeDays } from './programme-days.ts'

const makeSession = (clock: [string, string], facts: Partial<Session> = {}): Session => ({
  id: SessionId.parse('01900000-0000-7000-8000-000000000001'),
  projectId: ProjectId.parse('01900000-0000-7000-8000-000000000000'),
  kind: 'presentation',
  title: 'A session',
  description: '',
  startsAt: `2021-11-24T${clock[0]}:00Z`,
  endsAt: `2021-11-24T${clock[1]}:00Z`,
  required: true,
  resourcePersonIds: [],
  externalCallUrl: null,
  heldElsewhere: false,
  breaks: [],
  tags: [],
  parallelGroup: null,
  mergedInto: null,
  day: { date: '2021-11-24', number: 1 },
  state: 'planned',
  actual: null,
  endedHow: null,
  windowCorrected: false,
  cancelledReason: null,
  resourcePersons: [],
  revision: 1,
  ...facts,
})

test('a day runs from its first session to its last, and says how many count', () => {
  const sessions = [
    makeSession(['05:00', '05:15'], { required: false }),
    makeSession(['05:15', '06:15']),
    makeSession(['06:15', '06:25'], { kind: 'break', required: false }),
    makeSession(['06:25', '07:20']),
  ]
  expect(programmeDays(sessions)).toEqual([
    {
      date: '2021-11-24',
      number: 1,
      startsAt: '2021-11-24T05:00:00Z',
      endsAt: '2021-11-24T07:20:00Z',
      sessions: 3,
      required: 2,
    },
  ])
})

test('a cancelled session neither counts nor makes the day longer', () => {
  const sessions = [makeSession(['05:00', '06:00']), makeSession(['06:00', '07:00'], { state: 'cancelled' })]
  expect(programmeDays(sessions)).toMatchObject([{ sessions: 1, endsAt: '2021-11-24T06:00:00Z' }])
})

test('days stand in order, and a day with nothing left is not listed', () => {
  const sessions = [
    makeSession(['05:00', '06:00'], { day: { date: '2021-11-26', number: 3 } }),
    makeSession(['05:00', '06:00'], { day: { date: '2021-11-25', number: 2 }, state: 'cancelled' }),
    makeSession(['05:00', '06:00']),
  ]
  expect(programmeDays(sessions).map(({ number }) => number)).toEqual([1, 3])
})
