import { allows, type Role } from '@muster/contracts/permissions'
import { describe, expect, test } from 'vitest'
import { doorIsOpen, offersFor } from './session-offers.ts'

const as = (role: Role) => ({ may: (action: Parameters<typeof allows>[0]) => allows(action, [role]), over: false })

describe('what is offered for a session', () => {
  test.each([
    [
      'the secretariat plans what has not begun',
      'project-administrator',
      'planned',
      ['decks', 'edit', 'show', 'polls', 'groups', 'log', 'cancel', 'merge', 'delete'],
    ],
    [
      'the secretariat can only cancel what is open',
      'project-administrator',
      'open',
      ['decks', 'show', 'polls', 'groups', 'cancel', 'merge'],
    ],
    [
      'the secretariat decides about what has ended',
      'project-administrator',
      'ended',
      ['decks', 'replay', 'recording', 'polls', 'window', 'log', 'cancel', 'merge'],
    ],
    ['nothing is left to do with what is cancelled', 'project-administrator', 'cancelled', []],
    [
      'a host plans and does not decide',
      'host-organiser',
      'planned',
      ['decks', 'edit', 'show', 'polls', 'groups', 'log', 'delete'],
    ],
    ['a participant finds the slides and the recording', 'participant', 'ended', ['decks', 'recording']],
    ['an auditor sees the slides once the session is over', 'auditor', 'planned', ['log']],
    ['an auditor only reads', 'auditor', 'ended', ['decks', 'replay', 'log']],
  ] as const)('%s', (_, role, state, offers) => {
    expect(offersFor({ state, kind: 'presentation', heldElsewhere: false }, as(role))).toEqual(offers)
  })

  test('what was held elsewhere cannot be looked at again', () => {
    const session = { state: 'ended', kind: 'presentation', heldElsewhere: true } as const
    expect(offersFor(session, as('auditor'))).toEqual(['decks', 'log'])
  })

  test('a break has no slides', () => {
    expect(offersFor({ state: 'planned', kind: 'break', heldElsewhere: false }, as('participant'))).toEqual([])
  })

  test('when the project is over its programme stays, and decisions can still be recorded', () => {
    const over = { ...as('project-administrator'), over: true }
    const session = { state: 'planned', kind: 'presentation', heldElsewhere: false } as const
    expect(offersFor(session, over)).toEqual(['decks', 'log', 'cancel', 'merge'])
  })
})

const now = new Date('2021-11-24T05:00:00Z')
test.each([
  ['an open session can be joined', 'open', 'presentation', '2021-11-24T04:00:00Z', true],
  ['an hour before its start one can wait', 'planned', 'presentation', '2021-11-24T06:00:00Z', true],
  ['earlier there is no door', 'planned', 'presentation', '2021-11-24T06:00:01Z', false],
  ['nobody waits for a break', 'planned', 'break', '2021-11-24T05:10:00Z', false],
  ['an ended session has no door', 'ended', 'presentation', '2021-11-24T04:00:00Z', false],
] as const)('%s', (_, state, kind, startsAt, open) => {
  const endsAt = new Date(Date.parse(startsAt) + 3_600_000).toISOString()
  expect(doorIsOpen({ state, kind, startsAt, endsAt, heldElsewhere: false }, now)).toBe(open)
})

test.each([
  ['an hour after its planned end the way to another platform is still there', '2021-11-24T04:00:00Z', true],
  ['later it leads nowhere', '2021-11-24T03:59:59Z', false],
])('%s', (_, endsAt, open) => {
  const session = { state: 'planned', kind: 'presentation', startsAt: '2021-11-24T03:00:00Z', endsAt } as const
  expect(doorIsOpen({ ...session, heldElsewhere: true }, now)).toBe(open)
  expect(doorIsOpen({ ...session, heldElsewhere: false }, now)).toBe(true)
})
