import { PersonId, ProjectId, SessionId } from '@muster/contracts/ids'
import { describe, expect, test } from 'vitest'
import { newId, newUuid } from '../../platform/ids.ts'
import { closingAfterEnd, closingOf } from './closing.ts'
import { type Closing, closed } from './visit.ts'

const seenAt = (lastSeenAtMs: number, sessionEndedAtMs: number | null = null) => ({
  id: newUuid(),
  bootId: newUuid(),
  projectId: newId(ProjectId),
  sessionId: newId(SessionId),
  personId: newId(PersonId),
  connectionId: newUuid(),
  device: newUuid(),
  room: 'stage',
  joinedAtMs: 1000,
  lastSeenAtMs,
  clockOffsetMs: null,
  sessionEndedAtMs,
})

const table: [string, ReturnType<typeof seenAt>, 'exact' | 'silent' | 'closing', Closing][] = [
  ['a clean leave is exact', seenAt(5000), 'exact', { leftAtMs: 9000, uncertaintyMs: 0, ending: 'left' }],
  [
    'a ping time-out credits to the last sign of life',
    seenAt(5000),
    'silent',
    { leftAtMs: 5000, uncertaintyMs: 4000, ending: 'timed-out' },
  ],
  [
    'a closing server credits to the last sign of life',
    seenAt(8500),
    'closing',
    { leftAtMs: 8500, uncertaintyMs: 500, ending: 'server-closed' },
  ],
  [
    'leaving after the end is having stayed to the end',
    seenAt(6000, 7000),
    'exact',
    { leftAtMs: 7000, uncertaintyMs: 0, ending: 'session-ended' },
  ],
  [
    'silence since before the end leaves that doubt',
    seenAt(6000, 7000),
    'silent',
    { leftAtMs: 6000, uncertaintyMs: 1000, ending: 'session-ended' },
  ],
]

describe('how a visit closes at 9000', () => {
  test.each(table)('%s', (_, visit, how, expected) => {
    expect(closingOf(visit, how, 9000)).toEqual(expected)
  })

  test('a sign of life after the end proves presence to the end', () => {
    expect(closingAfterEnd(seenAt(7100, 7000))).toEqual({ leftAtMs: 7000, uncertaintyMs: 0, ending: 'session-ended' })
  })

  test('nobody leaves before they came', () => {
    const { sessionEndedAtMs: _, ...visit } = seenAt(1000)
    expect(closed(visit, { leftAtMs: 10, uncertaintyMs: -5, ending: 'left' })).toMatchObject({
      leftAtMs: 1000,
      uncertaintyMs: 0,
    })
  })
})
