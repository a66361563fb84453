import { type Cluster, clusterSessions } from './cluster.ts'
import type { ProgrammeSession } from './evidence.ts'
import type { Policy } from './policy.ts'
import type { Activity } from './requirements/activity.ts'
import type { Checks } from './requirements/checks.ts'
import type { Requirement, TimeRequirement } from './requirements/kinds.ts'
import type { MinCredits } from './requirements/min-credits.ts'
import { isSelected, type Scope, type Selection } from './requirements/selection.ts'
import { planSession, type SessionPlan } from './session-plan.ts'
import { ruleOfSession, type SessionRule } from './session-rule.ts'
import type { Place } from './verdict.ts'

/** Sessions judged together by a rule. */
export type Whole = {
  readonly scope: Exclude<Scope, 'session'>
  readonly day: string | null
  readonly clusters: readonly Cluster[]
}

/** What reasons about a whole say that they are about. */
export const placeOf = ({ scope, day }: Pick<Whole, 'scope' | 'day'>): Place =>
  scope === 'day' ? { scope, day: day ?? '' } : { scope }

export type TierPlan = {
  readonly tier: string
  /** What is required in each session by itself, in the programme's order. */
  readonly rules: readonly (SessionRule | null)[]
  /** Sessions required by themselves: alternatives together, each in the programme's order. */
  readonly units: readonly (readonly SessionPlan[])[]
  readonly totals: readonly (Whole & { readonly requirement: TimeRequirement })[]
  readonly checks: readonly (Whole & { readonly requirement: Checks })[]
  readonly activities: readonly (Pick<Whole, 'clusters'> & { readonly requirement: Activity })[]
  readonly minCredits: readonly MinCredits[]
}

/** Everything about a programme and its policy that is the same for every person. */
export type Plan = {
  readonly policy: Policy
  readonly nowMs: number | null
  readonly sessions: readonly SessionPlan[]
  readonly indexOf: ReadonlyMap<string, number>
  /** The full requirements. */
  readonly complete: TierPlan
  readonly lesser: readonly TierPlan[]
  /** What credits are counted in: each session, each day, or the programme. */
  readonly creditWholes: readonly (readonly Cluster[])[]
}

export type PlanInput = {
  readonly programme: readonly ProgrammeSession[]
  readonly policy: Policy
  readonly nowMs: number | null
}

export function makePlan({ programme, policy, nowMs }: PlanInput): Plan {
  const sessions = programme.map((session, index) => planSession(session, { index, policy, nowMs }))
  const { credits } = policy
  return {
    policy,
    nowMs,
    sessions,
    indexOf: new Map(sessions.map(({ session, index }) => [session.sessionId, index])),
    complete: planTier('complete', policy.requirements, sessions),
    lesser: policy.tiers.map(({ tier, requirements }) => planTier(tier, requirements, sessions)),
    creditWholes: credits === null ? [] : wholesOf(credits, sessions).map(({ clusters }) => clusters),
  }
}

function planTier(tier: string, requirements: readonly Requirement[], sessions: readonly SessionPlan[]): TierPlan {
  const rules = sessions.map(({ session, excuse }) => (excuse === null ? ruleOfSession(session, requirements) : null))
  const totals: TierPlan['totals'][number][] = []
  const checks: TierPlan['checks'][number][] = []
  const activities: TierPlan['activities'][number][] = []
  const minCredits: MinCredits[] = []
  for (const requirement of requirements) {
    if (requirement.kind === 'min-credits') minCredits.push(requirement)
    if (!('scope' in requirement) || requirement.scope === 'session') continue
    const wholes = wholesOf(requirement, sessions)
    if (requirement.kind === 'checks') for (const whole of wholes) checks.push(withScope(whole, requirement))
    else if (requirement.kind === 'activity')
      activities.push({ clusters: wholes.flatMap(({ clusters }) => clusters), requirement })
    else for (const whole of wholes) totals.push(withScope(whole, requirement))
  }
  return { tier, rules, units: unitsOf(sessions, rules), totals, checks, activities, minCredits }
}

type NamedClusters = { readonly day: string | null; readonly clusters: readonly Cluster[] }

function withScope<R extends { readonly scope: Scope }>(whole: NamedClusters, requirement: R) {
  return { ...whole, scope: requirement.scope === 'day' ? ('day' as const) : ('programme' as const), requirement }
}

/** Each session, each day, or the programme: whatever a rule looks at together, in order of its first session. */
function wholesOf(
  { scope, sessions: selection }: { readonly scope: Scope; readonly sessions: Selection },
  sessions: readonly SessionPlan[],
): readonly NamedClusters[] {
  const selected = sessions.filter(({ session, excuse }) => excuse === null && isSelected(session, selection))
  if (scope === 'session') return clusterSessions(selected).map((cluster) => ({ day: null, clusters: [cluster] }))
  if (scope === 'programme') {
    return selected.length === 0 ? [] : [{ day: null, clusters: clusterSessions(selected) }]
  }
  const days = Map.groupBy(selected, ({ session }) => session.day ?? '')
  return [...days].map(([day, ofDay]) => ({ day, clusters: clusterSessions(ofDay) }))
}

function unitsOf(sessions: readonly SessionPlan[], rules: TierPlan['rules']): TierPlan['units'] {
  const required = sessions.filter(({ index }) => (rules[index] ?? null) !== null)
  const units = Map.groupBy(required, ({ session }) => session.parallelGroup ?? Symbol(session.sessionId))
  return [...units.values()]
}
