import { roles } from '@muster/contracts/permissions'
import { expect, test } from 'vitest'
import { deskParts } from './arrange-desk.ts'
import { nextActions } from './next-actions.ts'

test.each([
  ['a participant joins what is live, and can see their attendance', 'live', ['participant'], ['join', 'myAttendance']],
  ['a facilitator goes to the room, and to the board', 'live', ['facilitator'], ['room', 'attendance']],
  ['a resource person joins', 'live', ['resource-person'], ['join']],
  ['an auditor reads the board; there is no door for them', 'live', ['auditor'], ['attendance']],
  ['an officer only looks', 'next', ['officer'], ['programme']],
  ['also at what is live', 'live', ['officer'], ['programme']],
  ['the secretariat manages what is being prepared', 'preparing', ['project-administrator'], ['manage']],
  ['a participant finds the certificate when it is over', 'over', ['participant'], ['myCertificate']],
  ['the secretariat finds all certificates when it is over', 'over', ['project-administrator'], ['certificates']],
  ['a facilitator finds the board when it is over', 'over', ['facilitator'], ['attendance']],
  ['who holds no role is offered nothing', 'live', [], []],
] as const)('%s', (_, part, roles, actions) => {
  expect(nextActions(part, roles)).toEqual(actions)
})

test('every part of the desk has a next step for every role that projects know', () => {
  for (const part of deskParts)
    for (const role of roles.filter((role) => role !== 'system-administrator'))
      expect(nextActions(part, [role]), `${role}, ${part}`).not.toEqual([])
})
