import type { DemoLogin } from '@muster/contracts/demo'
import { expect, it } from 'vitest'
import { arrangeDoors } from './arrange-doors.ts'

const login = (role: DemoLogin['role']): DemoLogin => ({
  role,
  name: role,
  email: `${role}@demo.example`,
  password: '',
})
const arranged = (...roles: DemoLogin['role'][]) =>
  arrangeDoors(roles.map(login)).map(({ group, doors }) => [group, doors.map(({ role }) => role)])

it('the doors to the live session come first, the participant’s leading', () => {
  expect(arranged('project-administrator', 'facilitator', 'auditor', 'resource-person', 'participant')).toEqual([
    ['live', ['participant', 'facilitator', 'resource-person']],
    ['around', ['project-administrator', 'auditor']],
  ])
})

it('a group without doors has no heading', () => {
  expect(arranged('auditor')).toEqual([['around', ['auditor']]])
})

it('two doors of one role are both kept', () => {
  expect(arranged('participant', 'participant')).toEqual([['live', ['participant', 'participant']]])
})
