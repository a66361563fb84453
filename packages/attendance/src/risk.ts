import type { Cluster } from './cluster.ts'
import { clip, subtract, totalMs, union } from './interval.ts'
import { clustersAskedOf } from './judge-total.ts'
import { makePlan, type PlanInput } from './plan.ts'
import type { SessionPlan } from './session-plan.ts'
import type { Assessment, Reason, TotalAssessment } from './verdict.ts'

/** At risk is who has less than this share left of what may be missed, or, towards the end, of what remains. */
const riskyShare = 1 / 3
/** Who may miss no more than this must in effect stay to the end. */
const mustStayMs = 2 * 60_000

/** Lengths in milliseconds: what may still be missed, what could be missed in all, and how long it still goes on. */
type Allowance = { readonly mayStillMissMs: number; readonly allowedMissMs: number; readonly remainingMs: number }

/**
 * Whether little is left of an allowance that somebody has begun to use up. Who may miss all that remains can lose nothing
 * more; and where nothing may be missed at all, nobody is nearer to losing it than anybody else.
 */
export function isAtRisk({ mayStillMissMs, allowedMissMs, remainingMs }: Allowance): boolean {
  if (mayStillMissMs >= remainingMs || mayStillMissMs >= allowedMissMs) return false
  return mayStillMissMs <= mustStayMs || mayStillMissMs < Math.min(allowedMissMs, remainingMs) * riskyShare
}

/**
 * The reasons for which an attendance that is not lost yet is at risk: little is left to miss, or there is a doubt. Empty
 * where it is not, and where it is decided already. `basis` is what it was assessed by.
 */
export function listRisks(assessment: Assessment, basis: PlanInput): readonly Reason[] {
  if (assessment.outcome !== 'pending') return []
  return assessment.reasons.filter((reason) => isRisky(reason, assessment, basis))
}

function isRisky(reason: Reason, assessment: Assessment, basis: PlanInput): boolean {
  if (reason.code === 'still-open') {
    const session = assessment.sessions.find(({ sessionId }) => sessionId === reason.sessionId)
    const { allowedMissMs = 0, remainingMs = 0 } = session?.arithmetic?.low ?? {}
    return isAtRisk({ mayStillMissMs: reason.mayStillMissMs, allowedMissMs, remainingMs })
  }
  if (reason.code === 'in-all-still-open') {
    const { mayStillMissMs } = reason
    const day = reason.scope === 'day' ? reason.day : null
    return pairTotals(assessment, basis).some(
      ({ total, clusters }) =>
        total.scope === reason.scope &&
        total.day === day &&
        total.mayStillMissMs === mayStillMissMs &&
        isAtRisk({ mayStillMissMs, allowedMissMs: allowedOf(total), remainingMs: remainingOf(clusters, basis) }),
    )
  }
  return reason.code.endsWith('within-uncertainty') || reason.code.endsWith('mostly-outage')
}

const allowedOf = ({ low }: TotalAssessment) => low.judgedMs - low.neededMs

/** Each day or programme that was judged as a whole, with the sessions of it that were asked of this person. */
function pairTotals({ sessions, totals }: Assessment, basis: PlanInput) {
  const exempt = new Set(
    sessions.flatMap(({ sessionId, reasons }) => (reasons.some(({ code }) => code === 'exempt') ? [sessionId] : [])),
  )
  const isExempt = ({ session }: SessionPlan) => exempt.has(session.sessionId)
  const asked = makePlan(basis)
    .complete.totals.map(({ clusters }) => clustersAskedOf(clusters, { isExempt }))
    .filter((clusters) => clusters.length > 0)
  return totals.map((total, index) => ({ total, clusters: asked[index] ?? [] }))
}

/**
 * How long sessions still go on as planned, without the breaks that leave their length: of alternatives the longest,
 * of those at one time their time together. One that is past its planned end may end any moment.
 */
function remainingOf(clusters: readonly Cluster[], { nowMs }: PlanInput): number {
  const future = { startMs: nowMs ?? Number.NEGATIVE_INFINITY, endMs: Number.POSITIVE_INFINITY }
  const remaining = ({ expected, session }: SessionPlan) =>
    expected === null || session.state === 'ended' ? [] : subtract(clip([expected.window], future), expected.breaks)
  return clusters.reduce((sumMs, { kind, members }) => {
    const spans = members.map(remaining)
    return sumMs + (kind === 'alternatives' ? Math.max(...spans.map(totalMs)) : totalMs(union(spans.flat())))
  }, 0)
}
