import type { RollEntry } from '@muster/contracts/hubs'
import { PersonId } from '@muster/contracts/ids'
import { expect, test } from 'vitest'
import { findPeople } from './find-people.ts'

const person = (number: number, latin: string, inSince: string | null = null): RollEntry => ({
  personId: PersonId.parse(`01900000-0000-7000-8000-00000000000${number}`),
  names: { latin, native: number === 1 ? { text: '김서연', lang: 'ko' } : null },
  country: null,
  inSince,
  stays: 0,
  lockedUntil: null,
})
const people = [person(1, 'Kim Seo-yeon'), person(2, 'José Pérez', '2021-11-24T05:00:00Z'), person(3, 'Ana Pérez')]

test.each([
  ['nothing: all, those in the room first', '', ['José Pérez', 'Kim Seo-yeon', 'Ana Pérez']],
  ['without marks', 'perez', ['José Pérez', 'Ana Pérez']],
  ['several words in any order', 'perez ana', ['Ana Pérez']],
  ['the name in its own script', '서연', ['Kim Seo-yeon']],
  ['nobody', 'nobody', []],
])('sought by %s', (_, words, names) => {
  expect(findPeople(people, words).map((entry) => entry.names.latin)).toEqual(names)
})
