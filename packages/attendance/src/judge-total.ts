import { areOver, type Cluster } from './cluster.ts'
import { type ClusterTime, timeOfCluster } from './cluster-time.ts'
import { standingOf } from './measure.ts'
import type { Person } from './person.ts'
import { type Plan, placeOf, type TierPlan } from './plan.ts'
import type { UncertaintyEnd } from './presence.ts'
import { neededMs, type TimeRequirement, type Worth, worthsOf } from './requirements/kinds.ts'
import type { Time } from './requirements/time-kind.ts'
import { type Finding, settle } from './settle.ts'
import type { Total, TotalAssessment } from './verdict.ts'

/** A day or the programme as a whole, by one rule about time; null where nothing in it is asked of this person. */
export function judgeTotal(
  { requirement, scope, day, clusters }: TierPlan['totals'][number],
  person: Person,
  plan: Plan,
): TotalAssessment | null {
  const asked = clustersAskedOf(clusters, person)
  if (asked.length === 0) return null
  const place = placeOf({ scope, day })
  const sessions = asked.flatMap(({ members }) => members)
  const low = addUp(asked, requirement, { person, plan, end: 'low' })
  const high = addUp(asked, requirement, { person, plan, end: 'high' })
  const missed = ({ judgedMs, creditedMs }: Total) => judgedMs - creditedMs
  const allowed = ({ judgedMs, neededMs }: Total) => judgedMs - neededMs
  const isOver = areOver(asked)
  const mayStillMissMs = Math.max(0, allowed(low) - missed(low))
  const findings: Finding[] = []
  const standing = (total: SummedTotal) =>
    standingOf({ missedMs: missed(total), ...total }, allowed(total), plan.policy)
  const isUnknown = sessions.some(({ session, held }) => session.state === 'ended' && held === null)
  if (isUnknown) findings.push({ outcome: 'review', reason: { code: 'in-all-no-window', ...place } })
  else if (standing(high) === 'too-little') {
    const reason = {
      code: 'missed-too-much-in-all',
      ...place,
      missedMs: missed(high),
      allowedMs: allowed(high),
    } as const
    findings.push({ outcome: 'incomplete', reason })
  }
  if (!isOver) findings.push({ outcome: 'pending', reason: { code: 'in-all-still-open', ...place, mayStillMissMs } })
  if (standing(low) === 'too-little' && standing(high) !== 'too-little') {
    const figures = { missedMs: missed(high), missedAtMostMs: missed(low), allowedMs: allowed(low) }
    findings.push({ outcome: 'review', reason: { code: 'in-all-within-uncertainty', ...place, ...figures } })
  }
  if (standing(low) === 'mostly-outage' || standing(high) === 'mostly-outage') {
    const { outageMs, windowMs } = low
    findings.push({ outcome: 'review', reason: { code: 'in-all-mostly-outage', ...place, outageMs, windowMs } })
  }
  return {
    scope,
    day: scope === 'day' ? (day ?? '') : null,
    ...settle(findings),
    low: toTotal(low),
    high: toTotal(high),
    mayStillMissMs: isOver ? null : mayStillMissMs,
  }
}

/** What of it is asked of this person: one exempt from an alternative is exempt from all of them. */
export function clustersAskedOf(
  clusters: readonly Cluster[],
  { isExempt }: Pick<Person, 'isExempt'>,
): readonly Cluster[] {
  if (!clusters.some(({ members }) => members.some(isExempt))) return clusters
  return clusters.flatMap((cluster) => {
    if (cluster.kind !== 'overlap') return cluster.members.some(isExempt) ? [] : [cluster]
    const members = cluster.members.filter((member) => !isExempt(member))
    return members.length === 0 ? [] : [{ ...cluster, members }]
  })
}

type SummedTotal = Total & { readonly outageMs: number; readonly windowMs: number }
type Adding = { readonly person: Person; readonly plan: Plan; readonly end: UncertaintyEnd }

/** Chooses among alternatives and recordings what helps the rule most. */
function addUp(clusters: readonly Cluster[], requirement: TimeRequirement, adding: Adding): SummedTotal {
  let best: SummedTotal | null = null
  for (const worth of worthsOf(requirement)) {
    const total = addUpBy(worth, clusters, { ...adding, requirement })
    if (best === null || total.creditedMs - total.neededMs > best.creditedMs - best.neededMs) best = total
  }
  return best ?? { judgedMs: 0, creditedMs: 0, neededMs: 0, outageMs: 0, windowMs: 0 }
}

function addUpBy(
  worth: Worth,
  clusters: readonly Cluster[],
  { person, plan, end, requirement }: Adding & { readonly requirement: TimeRequirement },
): SummedTotal {
  const adding = { factsOf: person.factsOf, end, toCome: 'present' } as const
  const times = clusters.map((cluster) => timeOfCluster(cluster, adding, worth))
  const madeUp = chooseMadeUp(times, worth, plan.policy.makeUp?.maxSessions ?? 0)
  const sum = { judgedMs: 0, creditedMs: 0, outageMs: 0, windowMs: 0 }
  for (const [index, time] of times.entries()) {
    const counted = madeUp.get(index) ?? time
    sum.judgedMs += counted.judgedMs
    sum.creditedMs += counted.creditedMs
    sum.outageMs += time.outageMs
    sum.windowMs += time.windowMs
  }
  return { ...sum, neededMs: neededMs(requirement, sum.judgedMs) }
}

const toTotal = ({ judgedMs, creditedMs, neededMs }: Total): Total => ({ judgedMs, creditedMs, neededMs })

/** The few recordings that help most; any other choice would help less, and so more presence can never hurt. */
function chooseMadeUp(times: readonly ClusterTime[], worthOf: Worth, most: number): ReadonlyMap<number, Time> {
  if (most === 0) return new Map()
  return new Map(
    times
      .flatMap((time, index) => {
        const { recorded } = time
        const gain = recorded === null ? 0 : worthOf(recorded) - worthOf(time)
        return recorded !== null && gain > 0 ? [{ index, recorded, gain }] : []
      })
      .sort((a, b) => b.gain - a.gain)
      .slice(0, most)
      .map(({ index, recorded }) => [index, recorded]),
  )
}
