import { addChecks, countChecks } from './check-count.ts'
import { areOver, type Cluster } from './cluster.ts'
import { totalMs, union } from './interval.ts'
import { judgeActivity } from './judge-activity.ts'
import { judgeChecks } from './judge-checks.ts'
import { clustersAskedOf } from './judge-total.ts'
import type { Person } from './person.ts'
import { type Plan, placeOf, type TierPlan } from './plan.ts'
import { endOf } from './session-plan.ts'
import type { Finding } from './settle.ts'

/** The checks of a day or of the programme together; null where nothing in it is asked of this person. */
export function judgeChecksOf(
  { requirement, clusters, ...whole }: TierPlan['checks'][number],
  person: Person,
  plan: Plan,
): readonly Finding[] | null {
  const asked = clustersAskedOf(clusters, person)
  const sessions = asked.flatMap(({ members }) => members)
  if (sessions.length === 0) return null
  const count = sessions
    .map((session) => countChecks(person.factsOf(session).evidence, requirement.forms, plan))
    .reduce(addChecks)
  let lengthMs = 0
  for (const cluster of asked) lengthMs += lengthOf(cluster)
  return judgeChecks(requirement, count, { place: placeOf(whole), lengthMs, isOver: areOver(asked) })
}

/** How long the sessions of a cluster are together: of alternatives, the shortest. */
export function lengthOf({ kind, members }: Cluster): number {
  if (kind !== 'overlap') return Math.min(...members.map(({ expected }) => expected?.lengthMs ?? 0))
  return totalMs(union(members.flatMap(({ expected }) => (expected === null ? [] : [expected.window]))))
}

/** Something done for the programme as a whole. Its deadline counts from the end of the last session it is about. */
export function judgeActivityOf(
  { requirement, clusters }: TierPlan['activities'][number],
  person: Person,
  { nowMs }: Plan,
): readonly Finding[] {
  return judgeActivity(requirement, person.activities, {
    place: { scope: 'programme' },
    endMs: lastEndOf(clusters),
    nowMs,
  })
}

/** When the last of these sessions ended; null while one of them has not. */
export function lastEndOf(clusters: readonly Cluster[]): number | null {
  const ends = clusters.flatMap(({ members }) => members).map(endOf)
  const known = ends.filter((endMs) => endMs !== null)
  return known.length === ends.length && known.length > 0 ? Math.max(...known) : null
}
