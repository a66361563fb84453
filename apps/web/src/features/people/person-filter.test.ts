import type { ProjectPerson } from '@muster/contracts/identity'
import { PersonId } from '@muster/contracts/ids'
import { describe, expect, it } from 'vitest'
import { everybody, filterPeople } from './person-filter.ts'

const makePerson = (number: number, known: Partial<ProjectPerson>): ProjectPerson => ({
  personId: PersonId.parse(`00000000-0000-4000-8000-00000000000${number}`),
  participantId: null,
  names: { latin: 'Ana Lee', native: null },
  country: null,
  organisation: null,
  position: null,
  email: null,
  roles: ['participant'],
  place: null,
  ...known,
})

const jose = makePerson(1, { names: { latin: 'José Núñez', native: null }, country: 'PH', email: 'jose@npo.example' })
const min = makePerson(2, {
  names: { latin: 'Kim Min-seo', native: { text: '김민서', lang: 'ko' } },
  country: 'KR',
  organisation: 'Korea Productivity Center',
  roles: ['facilitator', 'participant'],
})
const people = [jose, min]

describe('searching people', () => {
  it.each([
    ['nothing, which leaves everybody in', '', people],
    ['a name without its accents', 'jose nunez', [jose]],
    ['words in another order', 'min-seo KIM', [min]],
    ['a name in its own script', '김민', [min]],
    ['a part of an address', 'npo.example', [jose]],
    ['an organisation', 'productivity center', [min]],
    ['words that no one person holds together', 'jose center', []],
  ])('by %s', (_, words, found) => {
    expect(filterPeople(people, { ...everybody, words })).toEqual(found)
  })

  it('narrows by any role that somebody holds', () => {
    expect(filterPeople(people, { ...everybody, role: 'facilitator' })).toEqual([min])
    expect(filterPeople(people, { ...everybody, role: 'participant' })).toEqual(people)
  })

  it('narrows by country and words together', () => {
    expect(filterPeople(people, { ...everybody, country: 'PH' })).toEqual([jose])
    expect(filterPeople(people, { words: 'kim', role: null, country: 'PH' })).toEqual([])
  })
})
