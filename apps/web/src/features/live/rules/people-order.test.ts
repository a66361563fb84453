import { makePersonId } from '@muster/live/testing/make'
import { expect, test } from 'vitest'
import { listPeople } from './people-order.ts'

const people = [
  { name: 'Nguyễn Thị Hoa', country: 'VN', role: 'participant' as const },
  { name: 'Bat-Erdene', country: 'MN', role: 'participant' as const },
  { name: 'Zoe Host', country: 'KR', role: 'facilitator' as const },
  { name: 'Ana Speaker', country: null, role: 'resource-person' as const },
].map((person, number) => ({ ...person, personId: makePersonId(number), room: 'stage' as const }))

const list = (search: string) =>
  listPeople(people, {
    language: 'en',
    search,
    countryOf: (code) => ({ VN: 'Vietnam', MN: 'Mongolia', KR: 'Korea' })[code] ?? code,
  }).map(({ name }) => name)

test('who runs the session stands first, then speakers, then participants by name', () => {
  expect(list('')).toEqual(['Zoe Host', 'Ana Speaker', 'Bat-Erdene', 'Nguyễn Thị Hoa'])
})

test.each([
  ['nguyen', 'Nguyễn Thị Hoa'],
  ['  MONG ', 'Bat-Erdene'],
  ['bat-', 'Bat-Erdene'],
])('“%s” finds %s', (search, name) => {
  expect(list(search)).toEqual([name])
})
