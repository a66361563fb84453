import type { Reason } from '@muster/attendance/verdict'
import type { PersonAssessment } from '../attendance/attendance.service.ts'

/** A reason as it is told: with the title of the session it is about. */
export type ToldReason = { [param: string]: unknown; code: string }

/** Why somebody gets no certificate. */
export type Refusal = { outcome: string; reasons: ToldReason[] }

export type Eligibility = { ok: true } | { ok: false; refusal: Refusal }

/**
 * The gate, and the only one: a certificate is issued exactly where attendance is complete, or a lesser tier of the policy
 * is reached, after what people have decided. Whoever calls it to issue has computed that in the transaction that issues.
 */
export function eligibilityOf(
  { standing }: Pick<PersonAssessment, 'standing'>,
  sessionTitles: ReadonlyMap<string, string>,
): Eligibility {
  const { outcome, tier, computed, byDecision, waiting } = standing
  // A tier that is reached for good stands; `complete` stands for itself.
  if (outcome === 'complete' || tier !== null) return { ok: true }
  const reasons: ToldReason[] = byDecision
    ? [{ code: 'decided-incomplete' }]
    : computed.reasons.map((reason) => told(reason, sessionTitles))
  return { ok: false, refusal: { outcome, reasons: waiting ? [{ code: 'awaits-second' }, ...reasons] : reasons } }
}

function told(reason: Reason, sessionTitles: ReadonlyMap<string, string>): ToldReason {
  return 'sessionId' in reason ? { ...reason, sessionTitle: sessionTitles.get(reason.sessionId) } : { ...reason }
}
