import type { Impossible, Member, Wishes } from './model.ts'

/** People who go everywhere together, by their place in the list of members; most are alone. */
export type Unit = {
  people: number[] /** The group in which they were placed by hand; null: in none. */
  placed: number | null
}

type Split<Id extends string> = { ok: true; units: Unit[] } | { ok: false; impossible: Impossible<Id> }

/** Whoever must be together, by whatever chain of sets, is one unit. Whom nobody knows is left out of every set. */
export function splitIntoUnits<Id extends string>(
  members: readonly Member<Id>[],
  wishes: Omit<Wishes<Id>, 'placed'> & { placed: ReadonlyMap<Id, number> },
): Split<Id> {
  const indexOf = new Map(members.map(({ personId }, index) => [personId, index]))
  const unitOf = members.map((_, index) => index)
  const find = (index: number): number => {
    const parent = unitOf[index] ?? index
    if (parent === index) return index
    const root = find(parent)
    unitOf[index] = root
    return root
  }
  for (const set of wishes.together) {
    const [first, ...others] = set.flatMap((personId) => indexOf.get(personId) ?? [])
    if (first !== undefined) for (const other of others) unitOf[find(other)] = find(first)
  }
  const byRoot = Map.groupBy(
    members.map((_, index) => index),
    find,
  )
  const idsOf = (people: readonly number[]) => people.flatMap((index) => members[index]?.personId ?? [])
  const units: Unit[] = []
  for (const people of byRoot.values()) {
    const placed = idsOf(people).flatMap((personId) => wishes.placed.get(personId) ?? [])
    const groups = new Set(placed.filter((group) => group < wishes.count))
    if (groups.size > 1) return impossible('together-in-two-groups', idsOf(people))
    if (people.length > 1 && people.length > Math.ceil(members.length / wishes.count))
      return impossible('together-too-many', idsOf(people))
    units.push({ people, placed: [...groups][0] ?? null })
  }
  for (const set of wishes.apart) {
    const known = [...new Set(set.flatMap((personId) => indexOf.get(personId) ?? []))]
    if (known.length > wishes.count) return impossible('apart-too-many', idsOf(known))
    const torn = [...Map.groupBy(known, find).values()].find((people) => people.length > 1)
    if (torn) return impossible('together-and-apart', idsOf(torn))
  }
  return { ok: true, units }
}

const impossible = <Id extends string>(reason: Impossible<Id>['reason'], people: Id[]) =>
  ({ ok: false, impossible: { reason, people } }) as const
