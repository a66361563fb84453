import { ProjectId, SessionId } from '@muster/contracts/ids'
import type { Session } from '@muster/contracts/programme'
import { describe, expect, test } from 'vitest'
import { doorIsOpen, nextSession } from './next-session.ts'

const now = new Date('2021-11-24T05:00:00Z')
const makeSession = (facts: Partial<Session> & { title: string }): Session => ({
  id: SessionId.parse('01900000-0000-7000-8000-000000000001'),
  projectId: ProjectId.parse('01900000-0000-7000-8000-000000000000'),
  kind: 'presentation',
  description: '',
  startsAt: '2021-11-24T05:30:00Z',
  endsAt: '2021-11-24T06:30:00Z',
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

describe('the next session', () => {
  const titles: [string, Session[], string | undefined][] = [
    [
      'is the open one, whatever else is planned',
      [
        makeSession({ title: 'Planned', startsAt: '2021-11-24T05:10:00Z' }),
        makeSession({ title: 'Open', state: 'open' }),
      ],
      'Open',
    ],
    [
      'is else the soonest that is planned',
      [makeSession({ title: 'Later', startsAt: '2021-11-25T05:00:00Z' }), makeSession({ title: 'Sooner' })],
      'Sooner',
    ],
    [
      'may be late: it has not begun although its time has come',
      [makeSession({ title: 'Late', startsAt: '2021-11-24T04:50:00Z' })],
      'Late',
    ],
    ['is never a break', [makeSession({ title: 'Break', kind: 'break' })], undefined],
    ['is never a cancelled one', [makeSession({ title: 'Cancelled', state: 'cancelled' })], undefined],
    [
      'is not one whose time has passed',
      [makeSession({ title: 'Past', startsAt: '2021-11-23T05:00:00Z', endsAt: '2021-11-23T06:00:00Z' })],
      undefined,
    ],
  ]
  test.each(titles)('%s', (_, sessions, title) => {
    expect(nextSession(sessions, now)?.title).toBe(title)
  })
})

test.each([
  ['an open session can be joined', 'open', '2021-11-24T04:00:00Z', true],
  ['an hour before its start one can wait at the door', 'planned', '2021-11-24T06:00:00Z', true],
  ['earlier there is nothing to go to', 'planned', '2021-11-24T06:00:01Z', false],
  ['an ended session has no door', 'ended', '2021-11-24T04:00:00Z', false],
] as const)('%s', (_, state, startsAt, open) => {
  expect(doorIsOpen({ state, startsAt }, now)).toBe(open)
})
