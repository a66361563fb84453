import type { Session } from '@muster/contracts/programme'
import { makeSessionId } from '@muster/live/testing/make'
import { expect, test } from 'vitest'
import { findNextSession } from './next-session.ts'

type Told = [Session['kind'], Session['state']]

test.each<[string, Told[], number | null]>([
  ['the one after it', [['presentation', 'planned']], 1],
  [
    'past a break',
    [
      ['break', 'planned'],
      ['discussion', 'planned'],
    ],
    2,
  ],
  [
    'past one that was cancelled',
    [
      ['discussion', 'cancelled'],
      ['closing', 'open'],
    ],
    2,
  ],
  [
    'past one that was held already',
    [
      ['discussion', 'ended'],
      ['closing', 'planned'],
    ],
    2,
  ],
  ['nothing after the last', [], null],
  ['nothing where only a break is left', [['break', 'planned']], null],
])('leads to %s', (_, after, next) => {
  const told: Told[] = [['opening', 'ended'], ...after]
  const sessions = told.map(([kind, state], index) => ({ id: makeSessionId(index), kind, state }))
  expect(findNextSession(sessions, makeSessionId(0))).toEqual(next === null ? null : sessions[next])
})

test('leads nowhere while the programme is not known', () => {
  expect(findNextSession([], makeSessionId(0))).toBeNull()
})
