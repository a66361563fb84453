import type { Plan } from './plan.ts'

type Read<P extends string, G extends string> = Pick<Plan<P, G>, 'rounds'>

/** In which group of a round each of these people is; who is not in the answer is unplaced. */
export function groupsOfPeople<P extends string, G extends string>(
  plan: Read<P, G>,
  { round, people }: { round: number; people: readonly P[] },
): Map<P, G> {
  const known = new Set(people)
  const groups = new Map<P, G>()
  for (const { groupId, people: placed } of plan.rounds[round]?.placed ?? [])
    for (const personId of placed) if (known.has(personId)) groups.set(personId, groupId)
  return groups
}

/** Who of these people is in no group of a round, in their order. */
export function listUnplaced<P extends string, G extends string>(
  plan: Read<P, G>,
  which: { round: number; people: readonly P[] },
): P[] {
  const groups = groupsOfPeople(plan, which)
  return which.people.filter((personId) => !groups.has(personId))
}

/** Of each round: how many pairs of these people are together in it and were together in a round before. */
export function countRepeats<P extends string, G extends string>(plan: Read<P, G>, people: readonly P[]): number[] {
  const indexOf = new Map(people.map((personId, index) => [personId, index]))
  const met = new Set<number>()
  return plan.rounds.map(({ placed }) => {
    const pairs = placed.flatMap((group) => {
      const here = group.people.flatMap((personId) => indexOf.get(personId) ?? [])
      return here.flatMap((one, place) =>
        here.slice(place + 1).map((other) => Math.min(one, other) * people.length + Math.max(one, other)),
      )
    })
    const again = pairs.filter((pair) => met.has(pair)).length
    for (const pair of pairs) met.add(pair)
    return again
  })
}
