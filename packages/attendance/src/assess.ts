import { countChecks } from './check-count.ts'
import { countCredits } from './count-credits.ts'
import type { ActivityDone, ProgrammeSession, SessionEvidence } from './evidence.ts'
import type { JudgedSession } from './judge-session.ts'
import { type JudgedTier, judgeTier } from './judge-tier.ts'
import type { Person } from './person.ts'
import { makePlan, type Plan } from './plan.ts'
import type { Policy } from './policy.ts'
import { gatherEvidence, gatherFacts, type SessionFacts, withoutEvidence } from './session-facts.ts'
import type { SessionPlan } from './session-plan.ts'
import type { Assessment, SessionAssessment, TierAssessment } from './verdict.ts'

/**
 * Raised with every change that may turn any verdict; verdicts store it, and the golden verdicts pin it. Engine 2 gives
 * every verdict of engine 1 again, from the same evidence and policy.
 */
export const ENGINE_VERSION = 2

/** Everything known of one person. */
export type PersonEvidence = {
  /** In any order; what belongs to no session of the programme is ignored. */
  readonly evidence: readonly SessionEvidence[]
  /** Sessions not asked of this person, by decision. */
  readonly exemptSessionIds?: readonly string[]
  /** Sessions in which they are a resource person: how these count is said by the policy. */
  readonly ownSessionIds?: readonly string[]
  /** What they did for the programme as a whole, such as its evaluation. */
  readonly activities?: readonly ActivityDone[]
}

export type AssessInput = PersonEvidence & {
  readonly programme: readonly ProgrammeSession[]
  readonly policy: Policy
  /**
   * The time up to which open sessions are judged and by which deadlines have passed, epoch milliseconds. Left out, no
   * deadline has passed; presence in what has ended does not depend on it.
   */
  readonly nowMs?: number
}

/**
 * One person's verdict for a whole programme: a pure function, so that the participant's meter, the board, the report
 * and the certificate cannot disagree. It never throws.
 *
 * Each session is measured at both ends of the uncertainty. Since more presence never lowers a standing, the truth
 * stands between the two; where they disagree the outcome is `review`. While an open session is judged it is taken to
 * end as planned: `incomplete` then means "lost unless it runs over". Where nothing is required of the person at all,
 * a person decides: a certificate must not follow from an empty programme.
 */
export function assess({ programme, policy, nowMs, ...person }: AssessInput): Assessment {
  return assessBy(makePlan({ programme, policy, nowMs: nowMs ?? null }), person)
}

/** How one session is measured; a caller that judges again and again may remember it. */
export type MeasureSession = (session: SessionPlan, evidence: SessionEvidence) => SessionFacts

/** The same, where the plan is made already. */
export function assessBy(plan: Plan, known: PersonEvidence, measureSession?: MeasureSession): Assessment {
  const person = meet(plan, known, measureSession)
  const credits = countCredits(plan, person)
  const complete = judgeTier(plan.complete, { plan, person, credits })
  const tiers = plan.lesser.map((tier): TierAssessment => {
    const { outcome, reasons } = judgeTier(tier, { plan, person, credits })
    return { tier: tier.tier, outcome, reasons }
  })
  return {
    outcome: complete.outcome,
    reasons: complete.reasons,
    engineVersion: ENGINE_VERSION,
    policyVersion: plan.policy.version,
    sessions: plan.sessions.map((session) => toAssessment(session, { plan, person, complete })),
    totals: complete.totals,
    tiers,
    tier: findTier(complete.outcome, tiers),
    credits,
  }
}

function meet(plan: Plan, known: PersonEvidence, measureSession?: MeasureSession): Person {
  const { policy, sessions, indexOf } = plan
  const evidence = gatherEvidence(known.evidence, { indexOf, resolve: (index) => takenOverBy(plan, index) })
  const facts = sessions.map((session, index) => {
    const own = evidence[index] ?? withoutEvidence(session.session.sessionId)
    return measureSession ? measureSession(session, own) : gatherFacts(session, own, policy.makeUp)
  })
  const { exemptSessionIds = [], ownSessionIds = [], activities = [] } = known
  const isOwn = ({ session }: SessionPlan) => ownSessionIds.includes(session.sessionId)
  const isExempt = (session: SessionPlan) =>
    exemptSessionIds.includes(session.session.sessionId) || (policy.ownSessions === 'exempt' && isOwn(session))
  const mayEarn = (session: SessionPlan) => !isExempt(session) && (policy.ownSessions === 'credit' || !isOwn(session))
  const nothing: SessionFacts = { evidence: withoutEvidence(''), arithmetic: null, recorded: null }
  return { factsOf: ({ index }) => facts[index] ?? nothing, isExempt, mayEarn, activities }
}

/** The place of the session whose evidence this one's is: its own, or that of the one it was merged into in the end. */
function takenOverBy({ sessions, indexOf }: Plan, index: number): number {
  let at = index
  // A chain is no longer than the programme; a circle is left where it closes.
  for (let steps = 0; steps < sessions.length; steps++) {
    const into = sessions[at]?.session.mergedInto
    const next = typeof into === 'string' ? indexOf.get(into) : undefined
    if (next === undefined) return at
    at = next
  }
  return at
}

type Judged = { readonly plan: Plan; readonly person: Person; readonly complete: JudgedTier }

function toAssessment(session: SessionPlan, { plan, person, complete }: Judged): SessionAssessment {
  const { sessionId, state } = session.session
  const { arithmetic, evidence } = person.factsOf(session)
  const judged = complete.sessions.get(session.index)
  const { asked, answered } = countChecks(evidence, 'any', plan)
  return {
    sessionId,
    state,
    ...(judged
      ? standing(judged)
      : notRequired(session, { isAlternative: judged === null, isExempt: person.isExempt(session) })),
    arithmetic,
    mayStillMissMs:
      state === 'open' && arithmetic !== null
        ? Math.max(0, arithmetic.low.allowedMissMs - arithmetic.low.missedMs)
        : null,
    checks: { asked, answered },
  }
}

const standing = ({ outcome, reasons, madeUp }: JudgedSession) => ({ outcome, reasons, madeUp })

function notRequired(
  { session, excuse, countsInTotal }: SessionPlan,
  { isAlternative, isExempt }: { isAlternative: boolean; isExempt: boolean },
): Pick<SessionAssessment, 'outcome' | 'reasons' | 'madeUp'> {
  const { sessionId } = session
  const because = () => {
    if (excuse !== null) return excuse
    if (isExempt) return 'exempt'
    if (isAlternative) return 'alternative'
    return countsInTotal ? 'counts-in-total' : 'optional'
  }
  return { outcome: 'not-required', reasons: [{ code: because(), sessionId }], madeUp: false }
}

/** The best tier reached for good: nothing above it may still be reached. */
function findTier(outcome: Assessment['outcome'], tiers: readonly TierAssessment[]): string | null {
  if (outcome === 'complete') return 'complete'
  if (outcome !== 'incomplete') return null
  for (const tier of tiers) {
    if (tier.outcome === 'complete') return tier.tier
    if (tier.outcome !== 'incomplete') return null
  }
  return null
}
