import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findUnevenness } from './measure.ts'
import { mix } from './mix.ts'
import type { Member, Mixed, Wishes } from './model.ts'

const plain: Wishes = {
  count: 4,
  spread: ['country'],
  alike: null,
  together: [],
  apart: [],
  placed: [],
  rounds: 1,
  seed: 7,
}

/** `country` and `organisation` in turn, so that both have people in all sizes of kinds. */
const people = (count: number, countries = 3, organisations = 5): Member[] =>
  Array.from({ length: count }, (_, index) => ({
    personId: `p${index}`,
    traits: { country: `c${index % countries}`, organisation: `o${(index * 7) % organisations}` },
  }))

function groupsOf(mixed: Mixed, round = 0): string[][] {
  if (!mixed.ok) throw new Error(`impossible: ${mixed.impossible.reason} ${mixed.impossible.people.join(' ')}`)
  return mixed.rounds[round]?.groups ?? []
}
const sizesOf = (groups: readonly string[][]) => groups.map(({ length }) => length).sort((a, b) => b - a)
const groupOf = (groups: readonly string[][], personId: string) => groups.findIndex((group) => group.includes(personId))

describe('sizes', () => {
  test.each([
    [12, 4, [3, 3, 3, 3]],
    [13, 4, [4, 3, 3, 3]],
    [3, 5, [1, 1, 1, 0, 0]],
    [0, 2, [0, 0]],
    [57, 8, [8, 7, 7, 7, 7, 7, 7, 7]],
  ])('of %i people in %i groups differ by one at most', (many, count, sizes) => {
    expect(sizesOf(groupsOf(mix(people(many), { ...plain, count })))).toEqual(sizes)
  })

  test('differ by more only where people who must be together leave no other way', () => {
    const together = [
      ['p0', 'p1'],
      ['p2', 'p3'],
      ['p4', 'p5'],
    ]
    expect(sizesOf(groupsOf(mix(people(6), { ...plain, count: 2, together })))).toEqual([4, 2])
  })
})

describe('for any people and any number of groups', () => {
  const anybody = fc.array(fc.record({ country: fc.nat(6), organisation: fc.nat(3) }), { maxLength: 80 })
  const membersOf = (all: { country: number; organisation: number }[]): Member[] =>
    all.map(({ country, organisation }, index) => ({
      personId: `p${index}`,
      traits: { country: `c${country}`, organisation: `o${organisation}` },
    }))
  const anything = {
    all: anybody,
    count: fc.integer({ min: 1, max: 12 }),
    seed: fc.nat(),
  }

  test('everybody is in one group, sizes are even and each country is spread as well as can be', () => {
    fc.assert(
      fc.property(anything.all, anything.count, anything.seed, (all, count, seed) => {
        const members = membersOf(all)
        const spread = ['country', 'organisation']
        const groups = groupsOf(mix(members, { ...plain, spread, count, seed }))
        expect(groups.flat().sort()).toEqual(members.map(({ personId }) => personId).sort())
        const sizes = sizesOf(groups)
        expect((sizes[0] ?? 0) - (sizes.at(-1) ?? 0)).toBeLessThanOrEqual(1)
        expect(findUnevenness(groups, members, 'country')).toBe(0)
      }),
    )
  })

  test('who must not meet does not, or it is said of whom that cannot be; the spread is off by one at most', () => {
    const pairs = fc.array(fc.tuple(fc.nat(79), fc.nat(79)), { maxLength: 6 })
    fc.assert(
      fc.property(anything.all, pairs, anything.seed, (all, pairs, seed) => {
        const members = membersOf(all)
        const apart = pairs.filter(([one, other]) => one !== other).map(([one, other]) => [`p${one}`, `p${other}`])
        const groups = groupsOf(mix(members, { ...plain, count: 7, apart, seed }))
        for (const [one = '', other = ''] of apart)
          if (groupOf(groups, one) >= 0) expect(groupOf(groups, one)).not.toBe(groupOf(groups, other))
        expect(findUnevenness(groups, members, 'country')).toBeLessThanOrEqual(1)
      }),
    )
  })
})

describe('who goes with whom', () => {
  test('people who must be together are, also by way of somebody else', () => {
    const together = [
      ['p0', 'p1'],
      ['p1', 'p2'],
    ]
    const groups = groupsOf(mix(people(16), { ...plain, together }))
    expect(new Set(['p0', 'p1', 'p2'].map((personId) => groupOf(groups, personId))).size).toBe(1)
    expect(sizesOf(groups)).toEqual([4, 4, 4, 4])
  })

  test('who was placed by hand stays, in every round, and the others come to them', () => {
    const placed = new Map([
      ['p3', 0],
      ['p9', 3],
    ])
    const mixed = mix(people(16), { ...plain, placed: [placed, placed, placed], rounds: 3 })
    for (const round of [0, 1, 2]) {
      const groups = groupsOf(mixed, round)
      expect([groupOf(groups, 'p3'), groupOf(groups, 'p9')]).toEqual([0, 3])
      expect(sizesOf(groups)).toEqual([4, 4, 4, 4])
    }
  })

  test('who was placed by hand in one round is free in the others', () => {
    const others = (round: number) => [1, 2, 3].map((seed) => groupOf(groupsOf(mixed(seed), round), 'p3'))
    const mixed = (seed: number) =>
      mix(people(40), { ...plain, count: 10, placed: [new Map(), new Map([['p3', 7]])], rounds: 2, seed })
    expect(others(1)).toEqual([7, 7, 7])
    expect(new Set(others(0)).size).toBeGreaterThan(1)
  })

  test('people of one kind stay together where that is asked', () => {
    const groups = groupsOf(mix(people(12), { ...plain, count: 3, alike: 'country', spread: [] }))
    for (const group of groups) expect(new Set(group.map((personId) => Number(personId.slice(1)) % 3)).size).toBe(1)
  })

  test('who is not there is asked nothing of', () => {
    const wishes = { ...plain, together: [['p0', 'gone']], apart: [['gone', 'p1']], placed: [new Map([['p2', 9]])] }
    expect(sizesOf(groupsOf(mix(people(8), wishes)))).toEqual([2, 2, 2, 2])
  })
})

describe('is impossible', () => {
  test.each<[string, Partial<Wishes>, string, string[]]>([
    [
      'where people must be together and apart',
      { together: [['p0', 'p1', 'p2']], apart: [['p2', 'p0']] },
      'together-and-apart',
      ['p0', 'p2'],
    ],
    [
      'where people who must be together were placed in two groups',
      {
        together: [['p0', 'p1']],
        placed: [
          new Map([
            ['p0', 0],
            ['p1', 1],
          ]),
        ],
      },
      'together-in-two-groups',
      ['p0', 'p1'],
    ],
    [
      'where more must be together than a group holds',
      { together: [['p0', 'p1', 'p2', 'p3']] },
      'together-too-many',
      ['p0', 'p1', 'p2', 'p3'],
    ],
    [
      'where more must be apart than there are groups',
      { apart: [['p0', 'p1', 'p2', 'p3', 'p4']] },
      'apart-too-many',
      ['p0', 'p1', 'p2', 'p3', 'p4'],
    ],
    [
      'where people who must be apart were placed in one group',
      {
        apart: [['p0', 'p1']],
        placed: [
          new Map([
            ['p0', 2],
            ['p1', 2],
          ]),
        ],
      },
      'apart-too-many',
      ['p0', 'p1'],
    ],
  ])('%s, and it is said of whom', (_, wishes, reason, whom) => {
    const mixed = mix(people(12), { ...plain, ...wishes })
    expect(mixed.ok ? null : mixed.impossible.reason).toBe(reason)
    expect(mixed.ok ? [] : [...mixed.impossible.people].sort()).toEqual([...whom].sort())
  })
})

describe('rounds', () => {
  test('bring new faces: nobody of 57 in eight groups meets anybody twice in three rounds', () => {
    const mixed = mix(people(57, 19), { ...plain, count: 8, rounds: 3 })
    expect(mixed.ok && mixed.rounds.map(({ repeats }) => repeats)).toEqual([0, 0, 0])
  })

  test('count the pairs that meet again where it cannot be helped', () => {
    const mixed = mix(people(4), { ...plain, count: 2, spread: [], rounds: 4 })
    // Four people have three ways of pairing; the fourth round has both pairs of an earlier one.
    expect(mixed.ok && mixed.rounds.map(({ repeats }) => repeats)).toEqual([0, 0, 0, 2])
  })
})

test('a seed makes the same groups again, another one others', () => {
  const groups = (seed: number) => groupsOf(mix(people(30), { ...plain, seed }))
  expect(groups(1)).toEqual(groups(1))
  expect(groups(1)).not.toEqual(groups(2))
})

test('the second trait is spread as well, as far as the first allows', () => {
  const members = people(60, 4, 5)
  const uneven = (spread: string[]) =>
    findUnevenness(groupsOf(mix(members, { ...plain, count: 10, spread })), members, 'organisation')
  expect(uneven(['country', 'organisation'])).toBe(0)
  expect(uneven(['country'])).toBeGreaterThan(0)
})
