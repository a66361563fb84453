import type { ProjectPerson } from '@muster/contracts/identity'
import { PersonId } from '@muster/contracts/ids'
import { expect, test } from 'vitest'
import { guestsAmong } from './demo-people.ts'

const person = (email: string | null, roles: ProjectPerson['roles']): ProjectPerson => ({
  personId: PersonId.parse('01890000-0000-7000-8000-000000000000'),
  participantId: null,
  names: { latin: 'Somebody', native: null },
  country: null,
  organisation: null,
  position: null,
  email,
  roles,
  place: null,
})

test('a crowd is made of participants who can sign in, and never of whom the sign-in page offers to a newcomer', () => {
  const people = [
    person('door@demo.example', ['participant']),
    person('one@demo.example', ['participant']),
    person('staff@demo.example', ['facilitator']),
    person(null, ['participant']),
    person('two@demo.example', ['participant']),
    person('three@demo.example', ['participant']),
  ]
  expect(guestsAmong(people, { doors: new Set(['door@demo.example']), most: 2 })).toEqual([
    { email: 'one@demo.example', country: null },
    { email: 'two@demo.example', country: null },
  ])
})
