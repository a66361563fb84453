import type { PersonId } from '@muster/contracts/ids'

type Person = { personId: PersonId; country: string | null }
/** `random`: anybody with anybody. `mixed`: people of one country are spread over as many groups as there are. */
export type Mixing = 'random' | 'mixed'

/**
 * Deals people into `count` groups whose sizes differ by at most one; never an empty group while there are people enough.
 * `random` gives numbers from 0 up to 1.
 */
export function makeGroups(
  people: readonly Person[],
  how: { count: number; mixing: Mixing; random: () => number },
): PersonId[][] {
  const groups = Array.from({ length: Math.max(1, Math.floor(how.count)) }, (): PersonId[] => [])
  const shuffled = shuffle(people, how.random)
  const dealt = how.mixing === 'mixed' ? shuffled.sort((a, b) => compare(a.country ?? '', b.country ?? '')) : shuffled
  dealt.forEach(({ personId }, turn) => groups[turn % groups.length]?.push(personId))
  return groups
}

/** The smallest and the largest group that `makeGroups` would make. */
export function groupSizes(people: number, count: number): { smallest: number; largest: number } {
  const groups = Math.max(1, Math.floor(count))
  return { smallest: Math.floor(people / groups), largest: Math.ceil(people / groups) }
}

/** How many groups to propose: of about five, at least two, at most as many as there are people. */
export const proposedCount = (people: number): number =>
  Math.max(1, Math.min(people, Math.max(2, Math.round(people / 5))))

/** Fisher–Yates. */
function shuffle<Item>(items: readonly Item[], random: () => number): Item[] {
  const pool = [...items]
  return items.flatMap(() => pool.splice(Math.floor(random() * pool.length), 1))
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
