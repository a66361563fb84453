import type { Plan } from './plan.ts'
import { groupsOfPeople } from './read-plan.ts'

/**
 * Who goes into which group when a round of a plan is opened, in the order of its groups: everybody who was planned and still
 * takes part, here or not, so that whoever comes late comes into their own group; and whoever is here and was not planned, one
 * after the other, into the smallest.
 */
export function seatRound<P extends string, G extends string>(
  plan: Pick<Plan<P, G>, 'groups' | 'rounds'>,
  { round, takingPart, here }: { round: number; takingPart: readonly P[]; here: readonly P[] },
): { groupId: G; people: P[] }[] {
  const groups = groupsOfPeople(plan, { round, people: takingPart })
  const byGroup = Map.groupBy(groups.keys(), (personId) => groups.get(personId))
  const seats = plan.groups.map(({ id }) => ({ groupId: id, people: byGroup.get(id) ?? [] }))
  const known = new Set(takingPart)
  for (const personId of new Set(here)) {
    if (groups.has(personId) || !known.has(personId)) continue
    const least = Math.min(...seats.map(({ people }) => people.length))
    seats.find(({ people }) => people.length === least)?.people.push(personId)
  }
  return seats
}
