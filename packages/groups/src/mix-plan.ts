import { mix } from './mix.ts'
import type { Impossible, Member } from './model.ts'
import type { Plan, PlannedGroup } from './plan.ts'

type Mixed<P extends string, G extends string, T extends string> =
  | { ok: true; plan: Plan<P, G, T> }
  | { ok: false; impossible: Impossible<P> }

/**
 * Makes the people of a plan anew, by its wishes: in `groups` as many groups and in `rounds` as many rounds as there are to be.
 * With `keepByHand` whoever was placed by hand stays in their group of that round, if it is still there. Only members are placed.
 */
export function mixPlan<P extends string, G extends string, T extends string>(
  plan: Plan<P, G, T>,
  {
    members,
    groups,
    rounds,
    keepByHand,
  }: {
    members: readonly Member<P>[]
    groups: PlannedGroup<P, G>[]
    rounds: number
    keepByHand: boolean
  },
): Mixed<P, G, T> {
  const kept = plan.rounds.map(({ placed, byHand }) => {
    const hands = new Set(keepByHand ? byHand : [])
    const places = placed.flatMap(({ groupId, people }) => {
      const place = groups.findIndex(({ id }) => id === groupId)
      return place < 0 ? [] : people.filter((id) => hands.has(id)).map((id): [P, number] => [id, place])
    })
    return new Map(places)
  })
  const mixed = mix(members, { ...plan.wishes, count: groups.length, placed: kept, rounds })
  if (!mixed.ok) return mixed
  const known = new Set(members.map(({ personId }) => personId))
  return {
    ok: true,
    plan: {
      ...plan,
      groups,
      rounds: mixed.rounds.map((round, index) => ({
        placed: groups.map(({ id }, place) => ({ groupId: id, people: round.groups[place] ?? [] })),
        byHand: [...(kept[index]?.keys() ?? [])].filter((personId) => known.has(personId)),
      })),
    },
  }
}
