import { makePersonId } from '@muster/live/testing/make'
import { describe, expect, test } from 'vitest'
import { groupSizes, makeGroups, proposedCount } from './make-groups.ts'

const people = (many: number, countries = ['KR', 'MN', 'VN']) =>
  Array.from({ length: many }, (_, number) => ({
    personId: makePersonId(number + 1),
    country: countries[number % countries.length] ?? null,
  }))

/** Numbers that repeat: 0.1, 0.8, 0.5, … */
function numbers() {
  let turn = 0
  return () => [0.1, 0.8, 0.5, 0.3, 0.99, 0][turn++ % 6] ?? 0
}

describe('groups are even', () => {
  test.each([
    [12, 4, [3, 3, 3, 3]],
    [13, 4, [4, 3, 3, 3]],
    [3, 5, [1, 1, 1, 0, 0]],
    [0, 2, [0, 0]],
    [7, 0, [7]],
  ])('%i people in %i groups', (many, count, sizes) => {
    const groups = makeGroups(people(many), { count, mixing: 'random', random: numbers() })
    expect(groups.map((group) => group.length)).toEqual(sizes)
  })
})

test('everybody is in exactly one group', () => {
  const all = people(23)
  const groups = makeGroups(all, { count: 4, mixing: 'random', random: numbers() })
  expect(groups.flat().sort()).toEqual(all.map(({ personId }) => personId).sort())
})

test('chance decides, not the order of coming', () => {
  const [first] = makeGroups(people(12), { count: 2, mixing: 'random', random: numbers() })
  expect(first).not.toEqual(
    people(12)
      .filter((_, number) => number % 2 === 0)
      .map(({ personId }) => personId),
  )
})

test('mixing spreads a country over all groups', () => {
  const all = people(12)
  const groups = makeGroups(all, { count: 4, mixing: 'mixed', random: numbers() })
  for (const group of groups) {
    const countries = new Set(group.map((id) => all.find(({ personId }) => personId === id)?.country))
    expect(countries.size).toBe(3)
  }
})

test('sizes are told before the groups are made', () => {
  expect(groupSizes(13, 4)).toEqual({ smallest: 3, largest: 4 })
  expect(groupSizes(12, 4)).toEqual({ smallest: 3, largest: 3 })
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
