import { PersonId } from '@muster/contracts/ids'
import type { Role } from '@muster/contracts/permissions'
import { expect, test } from 'vitest'
import { listPresenters } from './list-presenters.ts'

const personId = (number: number) => PersonId.parse(`9e000000-0000-4000-8000-00000000000${number}`)
const person = (number: number, name: string, role: Role) => ({
  personId: personId(number),
  name,
  country: null,
  role,
  room: 'stage' as const,
})
const people = [
  person(1, 'Zoe', 'resource-person'),
  person(2, 'Émile', 'resource-person'),
  person(3, 'Ana', 'participant'),
  person(4, 'Fay', 'facilitator'),
  person(5, 'Dana', 'resource-person'),
]

test('slides are handed to resource persons, by name, and not to whoever has them', () => {
  const names = (not: (PersonId | null)[]) => listPresenters(people, { language: 'en', not }).map(({ name }) => name)
  expect(names([null])).toEqual(['Dana', 'Émile', 'Zoe'])
  expect(names([personId(5), personId(4)])).toEqual(['Émile', 'Zoe'])
})
