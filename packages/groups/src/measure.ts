import type { Member } from './model.ts'

/**
 * By how many people the worst group is off the best that can be: of each kind, no group needs more than its even share, rounded
 * up, nor fewer than that share, rounded down. 0: nothing could be spread better. Who has no such trait is not counted.
 */
export function findUnevenness<Id extends string>(
  groups: readonly (readonly Id[])[],
  members: readonly Member<Id>[],
  trait: string,
): number {
  const kindOf = new Map(
    members.flatMap(({ personId, traits }) => (traits[trait] === undefined ? [] : [[personId, traits[trait]]])),
  )
  const totals = countBy([...kindOf.values()])
  let worst = 0
  for (const group of groups) {
    const here = countBy(group.flatMap((personId) => kindOf.get(personId) ?? []))
    for (const [kind, total] of totals) {
      const count = here.get(kind) ?? 0
      const share = total / groups.length
      worst = Math.max(worst, count - Math.ceil(share), Math.floor(share) - count)
    }
  }
  return worst
}

function countBy(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}
