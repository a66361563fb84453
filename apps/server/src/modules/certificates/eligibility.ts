import type { Reason } from '@muster/attendance/verdict'
import type { PersonAssessment } from '../attendance/attendance.service.ts'

/** A reason as it is told: with the title of the session it is about. */
export type ToldReason = { [param: string]: unknown; code: string }

/** Why somebody gets no certificate. */
export type Refusal = { outcome: string; reasons: ToldReason[] }

export type Eligibility = { ok: true } | { ok: false; refusal: Refusal }

/**
 * The gate, and the only one: a certificate is issued exactly where the verdict is `complete`. Whoever calls it to issue
 * has computed the verdict in the transaction that issues.
 */
export function eligibilityOf(
  { assessment }: Pick<PersonAssessment, 'assessment'>,
  sessionTitles: ReadonlyMap<string, string>,
): Eligibility {
  if (assessment.outcome === 'complete') return { ok: true }
  const reasons = assessment.reasons.map((reason) => told(reason, sessionTitles))
  return { ok: false, refusal: { outcome: assessment.outcome, reasons } }
}

function told(reason: Reason, sessionTitles: ReadonlyMap<string, string>): ToldReason {
  return 'sessionId' in reason ? { ...reason, sessionTitle: sessionTitles.get(reason.sessionId) } : { ...reason }
}
