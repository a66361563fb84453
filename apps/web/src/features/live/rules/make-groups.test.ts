import { makePersonId } from '@muster/live/testing/make'
import { describe, expect, test } from 'vitest'
import { groupSizes, type Mixing, makeGroups, proposedCount } from './make-groups.ts'

const countries = ['KR', 'MN', 'VN']
const people = (many: number) =>
  Array.from({ length: many }, (_, number) => ({
    personId: makePersonId(number + 1),
    country: countries[number % countries.length] ?? null,
  }))

/** How many countries there are in each of four groups of three. */
function countriesEach(mixing: Mixing, count: number) {
  const all = people(12)
  return makeGroups(all, { count, mixing, seed: 3 }).map(
    (group) => new Set(group.map((id) => all.find(({ personId }) => personId === id)?.country)).size,
  )
}

describe('groups', () => {
  test('are of as many as was asked, at least of one, and as large as was told before', () => {
    const sizes = makeGroups(people(13), { count: 4, mixing: 'random', seed: 1 }).map(({ length }) => length)
    expect(sizes.toSorted((one, other) => one - other)).toEqual([3, 3, 3, 4])
    expect(makeGroups(people(7), { count: 0, mixing: 'random', seed: 1 })).toHaveLength(1)
    expect(groupSizes(13, 4)).toEqual({ smallest: 3, largest: 4 })
    expect(groupSizes(12, 4)).toEqual({ smallest: 3, largest: 3 })
  })

  test('have all countries in each where they are mixed, and one in each where people of one country stay together', () => {
    expect(countriesEach('mixed', 4)).toEqual([3, 3, 3, 3])
    expect(countriesEach('alike', 3)).toEqual([1, 1, 1])
  })

  test('are others with another seed', () => {
    const first = (seed: number) => makeGroups(people(12), { count: 2, mixing: 'random', seed })[0]?.toSorted()
    expect(first(1)).not.toEqual(first(2))
  })
})

test.each([
  [0, 1],
  [1, 1],
  [3, 2],
  [10, 2],
  [24, 5],
  [69, 14],
])('for %i people %i groups are proposed', (many, count) => {
  expect(proposedCount(many)).toBe(count)
})
