import type { Plan, PlannedGroup, PlannedRound } from './plan.ts'

type Round<P extends string, G extends string> = PlannedRound<P, G>

/** A group more, without people. */
export const addGroup = <P extends string, G extends string, T extends string>(
  plan: Plan<P, G, T>,
  group: PlannedGroup<P, G>,
): Plan<P, G, T> => ({ ...plan, groups: [...plan.groups, group] })

/** Another name, topic or task sheet of a group, or others who lead it; the same plan where there is no such group. */
export const editGroup = <P extends string, G extends string, T extends string>(
  plan: Plan<P, G, T>,
  groupId: G,
  changes: Partial<Omit<PlannedGroup<P, G>, 'id'>>,
): Plan<P, G, T> => ({
  ...plan,
  groups: plan.groups.map((group) => (group.id === groupId ? { ...group, ...changes } : group)),
})

/** A group less. Whoever was in it is unplaced, in every round. */
export const removeGroup = <P extends string, G extends string, T extends string>(
  plan: Plan<P, G, T>,
  groupId: G,
): Plan<P, G, T> => ({
  ...plan,
  groups: plan.groups.filter(({ id }) => id !== groupId),
  rounds: plan.rounds.map((round) => {
    const gone = new Set(round.placed.flatMap((each) => (each.groupId === groupId ? each.people : [])))
    return {
      placed: round.placed.filter((each) => each.groupId !== groupId),
      byHand: round.byHand.filter((personId) => !gone.has(personId)),
    }
  }),
})

/**
 * Places one person in one round by hand, or with null in no group; nobody else moves. The same plan where there is no such
 * group.
 */
export function placePerson<P extends string, G extends string, T extends string>(
  plan: Plan<P, G, T>,
  { round, personId, groupId }: { round: number; personId: P; groupId: G | null },
): Plan<P, G, T> {
  if (groupId !== null && !plan.groups.some(({ id }) => id === groupId)) return plan
  return {
    ...plan,
    rounds: plan.rounds.map((each, index) => (index === round ? placeIn(each, personId, groupId) : each)),
  }
}

function placeIn<P extends string, G extends string>(round: Round<P, G>, personId: P, groupId: G | null): Round<P, G> {
  const without = <One extends { people: readonly P[] }>(one: One) =>
    one.people.includes(personId) ? { ...one, people: one.people.filter((other) => other !== personId) } : one
  const placed = round.placed.map(without)
  const byHand = round.byHand.filter((other) => other !== personId)
  if (groupId === null) return { placed, byHand }
  const isThere = placed.some((each) => each.groupId === groupId)
  return {
    placed: isThere
      ? placed.map((each) => (each.groupId === groupId ? { ...each, people: [...each.people, personId] } : each))
      : [...placed, { groupId, people: [personId] }],
    byHand: [...byHand, personId],
  }
}

/** A round more, in which nobody is placed yet. */
export const addRound = <P extends string, G extends string, T extends string>(plan: Plan<P, G, T>): Plan<P, G, T> => ({
  ...plan,
  rounds: [...plan.rounds, { placed: [], byHand: [] }],
})

/** A round less; the last one stays. */
export const removeRound = <P extends string, G extends string, T extends string>(
  plan: Plan<P, G, T>,
  round: number,
): Plan<P, G, T> =>
  plan.rounds.length > 1 ? { ...plan, rounds: plan.rounds.filter((_, index) => index !== round) } : plan
