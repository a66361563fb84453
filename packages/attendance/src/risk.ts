import type { ProgrammeSession } from './evidence.ts'
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

type When = { readonly programme: readonly ProgrammeSession[]; readonly nowMs: number }

/**
 * The reasons for which an attendance that is not lost yet is at risk: little is left to miss, or there is a doubt. Empty
 * where it is not, and where it is decided already. `programme` and `nowMs` are those it was assessed by.
 */
export function listRisks(assessment: Assessment, when: When): readonly Reason[] {
  if (assessment.outcome !== 'pending') return []
  return assessment.reasons.filter((reason) => isRisky(reason, assessment, when))
}

function isRisky(reason: Reason, { sessions, totals }: Assessment, when: When): boolean {
  if (reason.code === 'still-open') {
    const session = sessions.find(({ sessionId }) => sessionId === reason.sessionId)
    const allowedMissMs = session?.arithmetic?.low.allowedMissMs ?? 0
    const remainingMs = remainingOf(when, ({ sessionId }) => sessionId === reason.sessionId)
    return isAtRisk({ mayStillMissMs: reason.mayStillMissMs, allowedMissMs, remainingMs })
  }
  if (reason.code === 'in-all-still-open') {
    const day = reason.scope === 'day' ? reason.day : null
    const total = totals.find((each) => each.scope === reason.scope && each.day === day)
    const remainingMs = remainingOf(when, (session) => day === null || (session.day ?? '') === day)
    return isAtRisk({ mayStillMissMs: reason.mayStillMissMs, allowedMissMs: allowedOf(total), remainingMs })
  }
  return reason.code.endsWith('within-uncertainty') || reason.code.endsWith('mostly-outage')
}

const allowedOf = (total: TotalAssessment | undefined) => (total ? total.low.judgedMs - total.low.neededMs : 0)

/** How long these sessions still go on as planned; one that is past its planned end may end any moment. */
function remainingOf({ programme, nowMs }: When, isMeant: (session: ProgrammeSession) => boolean): number {
  let sumMs = 0
  for (const session of programme) {
    if (!isMeant(session) || (session.state !== 'open' && session.state !== 'planned')) continue
    sumMs += Math.max(0, session.scheduled.endMs - Math.max(nowMs, session.scheduled.startMs))
  }
  return sumMs
}
