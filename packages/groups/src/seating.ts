import type { Unit } from './units.ts'

/** What a group costs, in two ranks: nothing of the second weighs as much as anything of the first. */
export type Cost = { first: number; second: number }

/** By pairs of people (the smaller index × how many there are + the larger): what it costs to have them in one group. */
export type PairCosts = ReadonlyMap<number, number>

/** How much it costs to have people of one kind in one group; below nothing where that is wanted. */
export type TraitCost = { kindOf: readonly number[]; kinds: number; rank: keyof Cost; weight: number }

/** Who sits in which group, and what each change of that costs. */
export type Seating = {
  readonly groups: readonly number[][]
  /** What it would cost to seat them there. */
  costOf(unit: Unit, group: number): Cost
  /** Seats them; answers what that costs. */
  seat(unit: Unit, group: number): Cost
  /** Takes them away; answers what that costs, which is less than nothing where it is good. */
  unseat(unit: Unit, group: number): Cost
}

/**
 * `count` empty groups for `people` people. A trait costs the square of how many of one kind are in a group, so that it costs
 * least where they are spread evenly.
 */
export function makeSeating(
  { count, people }: { count: number; people: number },
  { traits, pairs }: { traits: readonly TraitCost[]; pairs: { forbidden: PairCosts; met: PairCosts } },
): Seating {
  const groups = Array.from({ length: count }, (): number[] => [])
  const tallies = traits.map(({ kinds }) => new Int32Array(kinds * count))

  function costOfOne(person: number, group: number): Cost {
    const cost = { first: 0, second: 0 }
    traits.forEach(({ kindOf, kinds, rank, weight }, index) => {
      const kind = kindOf[person] ?? 0
      cost[rank] += weight * (2 * (tallies[index]?.[group * kinds + kind] ?? 0) + 1)
    })
    for (const other of groups[group] ?? []) {
      const pair = pairKey(person, other, people)
      cost.first += pairs.forbidden.get(pair) ?? 0
      cost.second += pairs.met.get(pair) ?? 0
    }
    return cost
  }

  function tally(person: number, group: number, by: number) {
    traits.forEach(({ kindOf, kinds }, index) => {
      const place = group * kinds + (kindOf[person] ?? 0)
      const counts = tallies[index]
      if (counts) counts[place] = (counts[place] ?? 0) + by
    })
  }

  return {
    groups,
    costOf: ({ people: unit }, group) => addAll(unit.map((person) => costOfOne(person, group))),
    seat({ people: unit }, group) {
      const cost = { first: 0, second: 0 }
      for (const person of unit) {
        add(cost, costOfOne(person, group))
        tally(person, group, 1)
        groups[group]?.push(person)
      }
      return cost
    },
    unseat({ people: unit }, group) {
      const cost = { first: 0, second: 0 }
      for (const person of unit) {
        const seated = groups[group] ?? []
        seated.splice(seated.indexOf(person), 1)
        tally(person, group, -1)
        const { first, second } = costOfOne(person, group)
        add(cost, { first: -first, second: -second })
      }
      return cost
    },
  }
}

export const pairKey = (one: number, other: number, people: number) =>
  one < other ? one * people + other : other * people + one

export function add(cost: Cost, more: Cost): void {
  cost.first += more.first
  cost.second += more.second
}

function addAll(costs: readonly Cost[]): Cost {
  const sum = { first: 0, second: 0 }
  for (const cost of costs) add(sum, cost)
  return sum
}
