import { ProjectPerson } from '@muster/contracts/identity'
import type { Role } from '@muster/contracts/permissions'
import { expect, it } from 'vitest'
import { countAddressees } from './addressees.ts'

const makePerson = (roles: Role[], email: string | null = 'a@npo.example') =>
  ProjectPerson.parse({
    personId: '00000000-0000-4000-8000-000000000001',
    participantId: null,
    names: { latin: 'Ana', native: null },
    country: null,
    organisation: null,
    position: null,
    email,
    roles,
    place: null,
  })

const people = [
  makePerson(['participant']),
  makePerson(['participant', 'resource-person']),
  makePerson(['facilitator']),
  makePerson(['participant'], null),
]

it.each([
  ['everyone with an address', 'everyone', 3],
  ['participants, also those with a second part', 'participants', 2],
  ['staff, also those who take part as well', 'staff', 2],
] as const)('mails go to %s', (_, audience, count) => {
  expect(countAddressees(people, audience)).toBe(count)
})
