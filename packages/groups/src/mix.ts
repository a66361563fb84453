import { deal } from './deal.ts'
import { improve } from './improve.ts'
import type { Member, Mixed, Round, Wishes } from './model.ts'
import { makeRandom } from './random.ts'
import { makeSeating, type PairCosts, pairKey, type TraitCost } from './seating.ts'
import { splitIntoUnits, type Unit } from './units.ts'

/** Above whatever traits can cost a group: nobody is brought together with whom they must not be. */
const forbidden = 1e9
/** To meet somebody again costs as much as a few people of one kind, by a trait of the second rank, in one group. */
const metAgain = 20

/**
 * Makes groups, a set of them for each round. The same members and wishes make the same groups, in the browser and on the server.
 * Groups are even in size and in the first trait (each kind has as many in one group as in another, give or take one); for what
 * else is asked, the best that a search finds.
 */
export function mix<Id extends string>(members: readonly Member<Id>[], wishes: Wishes<Id>): Mixed<Id> {
  const people = members.length
  const traits = listTraits(members, wishes)
  const pairs = { forbidden: forbiddenPairs(members, wishes), met: new Map<number, number>() }
  const rounds: Round<Id>[] = []
  for (let round = 0; round < wishes.rounds; round++) {
    const split = splitIntoUnits(members, { ...wishes, placed: wishes.placed[round] ?? new Map() })
    if (!split.ok) return split
    const random = makeRandom(wishes.seed + round)
    const seating = makeSeating({ count: wishes.count, people }, { traits, pairs })
    deal(seating, { units: split.units, sortedBy: traits[0]?.kindOf ?? [], random })
    if (needsSearch(traits, pairs, split.units)) improve(seating, { units: split.units, random })
    const idsOf = (group: readonly number[]) => group.flatMap((index) => members[index]?.personId ?? [])
    const torn = findForbidden(seating.groups, pairs.forbidden, people)
    if (torn) return { ok: false, impossible: { reason: 'apart-too-many', people: idsOf(torn) } }
    rounds.push({
      groups: seating.groups.map(idsOf),
      repeats: meet(seating.groups, pairs.met, people),
    })
  }
  return { ok: true, rounds }
}

/** The first trait has the first rank, and dealing alone makes the best of it. */
function listTraits<Id extends string>(members: readonly Member<Id>[], { spread, alike }: Wishes<Id>): TraitCost[] {
  const wanted = [
    ...(alike === null ? [] : [{ name: alike, sign: -1 }]),
    ...spread.filter((name) => name !== alike).map((name) => ({ name, sign: 1 })),
  ]
  return wanted.map(({ name, sign }, index): TraitCost => {
    // Who has no such trait is of a kind of their own: they are no more alike than others.
    const values = members.map(({ traits }, person) => traits[name] ?? `\u0000${person}`)
    const kinds = new Map([...new Set(values)].sort().map((value, kind) => [value, kind]))
    const kindOf = values.map((value) => kinds.get(value) ?? 0)
    return {
      kindOf,
      kinds: kinds.size,
      rank: index === 0 ? 'first' : 'second',
      weight: sign * 2 ** (wanted.length - index),
    }
  })
}

function forbiddenPairs<Id extends string>(members: readonly Member<Id>[], { apart }: Wishes<Id>): PairCosts {
  const indexOf = new Map(members.map(({ personId }, index) => [personId, index]))
  const costs = new Map<number, number>()
  for (const set of apart) {
    const known = set.flatMap((personId) => indexOf.get(personId) ?? [])
    for (const [place, one] of known.entries())
      for (const other of known.slice(place + 1))
        if (one !== other) costs.set(pairKey(one, other, members.length), forbidden)
  }
  return costs
}

/** One trait and nobody who must be with or without somebody: dealing has found the best already. */
const needsSearch = (
  traits: readonly TraitCost[],
  { forbidden, met }: { forbidden: PairCosts; met: PairCosts },
  units: readonly Unit[],
) => traits.length > 1 || forbidden.size > 0 || met.size > 0 || units.some(({ people }) => people.length > 1)

function findForbidden(groups: readonly number[][], forbidden: PairCosts, people: number): number[] | null {
  if (forbidden.size === 0) return null
  for (const group of groups)
    for (const pair of listPairs(group)) if (forbidden.has(pairKey(...pair, people))) return pair
  return null
}

/** Notes who has met; answers how many pairs had before. */
function meet(groups: readonly number[][], met: Map<number, number>, people: number): number {
  const pairs = groups.flatMap(listPairs).map((pair) => pairKey(...pair, people))
  const repeats = pairs.filter((pair) => met.has(pair)).length
  for (const pair of pairs) met.set(pair, (met.get(pair) ?? 0) + metAgain)
  return repeats
}

const listPairs = (group: readonly number[]) =>
  group.flatMap((one, place) => group.slice(place + 1).map((other): [number, number] => [one, other]))
