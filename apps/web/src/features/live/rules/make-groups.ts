import type { PersonId } from '@muster/contracts/ids'
import { mix } from '@muster/groups/mix'
import type { Member } from '@muster/groups/model'

type Person = { personId: PersonId; country: string | null }
/**
 * `random`: anybody with anybody. `mixed`: people of one country are spread over as many groups as there are. `alike`: people of
 * one country stay together as far as even groups allow.
 */
export const mixings = ['mixed', 'random', 'alike'] as const
export type Mixing = (typeof mixings)[number]

/** Deals people into `count` groups whose sizes differ by at most one; `seed` decides what is left to chance. */
export function makeGroups(
  people: readonly Person[],
  { count, mixing, seed }: { count: number; mixing: Mixing; seed: number },
): PersonId[][] {
  const members = people.map(({ personId, country }): Member<PersonId> => {
    const traits: Member['traits'] = country === null ? {} : { country }
    return { personId, traits }
  })
  const mixed = mix(members, {
    count: countOf(count),
    spread: mixing === 'mixed' ? ['country'] : [],
    alike: mixing === 'alike' ? 'country' : null,
    together: [],
    apart: [],
    placed: [],
    rounds: 1,
    seed,
  })
  // Nobody is kept with or from anybody, so that there is always a way.
  return mixed.ok ? (mixed.rounds[0]?.groups ?? []) : []
}

/** The smallest and the largest group that `makeGroups` would make. */
export function groupSizes(people: number, count: number): { smallest: number; largest: number } {
  return { smallest: Math.floor(people / countOf(count)), largest: Math.ceil(people / countOf(count)) }
}

/** How many groups to propose: of about five, at least two, at most as many as there are people. */
export const proposedCount = (people: number): number =>
  Math.max(1, Math.min(people, Math.max(2, Math.round(people / 5))))

const countOf = (wanted: number) => Math.max(1, Math.floor(wanted))
