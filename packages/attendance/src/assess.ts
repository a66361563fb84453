import type { Outage, ProgrammeSession, SessionEvidence, Visit } from './evidence.ts'
import { judgeSession } from './judge-session.ts'
import type { Policy } from './policy.ts'
import type { Assessment, Outcome, SessionAssessment } from './verdict.ts'

/** Raised with every change that may turn any verdict; verdicts store it, and the golden verdicts pin it. */
export const ENGINE_VERSION = 1

export type AssessInput = {
  readonly programme: readonly ProgrammeSession[]
  /** All of one person's evidence, in any order; what belongs to no session of the programme is ignored. */
  readonly evidence: readonly SessionEvidence[]
  readonly policy: Policy
  /** Sessions not required of this person, such as a resource person's own. */
  readonly exemptSessionIds?: readonly string[]
  /** The time up to which open sessions are judged, epoch milliseconds; ended ones do not depend on it. */
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
export function assess({ programme, evidence, policy, exemptSessionIds = [], nowMs }: AssessInput): Assessment {
  const bySession = gather(evidence)
  const exempt = new Set(exemptSessionIds)
  const sessions = programme.map((session) =>
    judgeSession({
      session,
      ...(bySession.get(session.sessionId) ?? nothing),
      policy,
      exempt: exempt.has(session.sessionId),
      nowMs: nowMs ?? null,
    }),
  )
  return { ...decide(sessions, policy), engineVersion: ENGINE_VERSION, policyVersion: policy.version, sessions }
}

type Gathered = { readonly visits: readonly Visit[]; readonly outages: readonly Outage[] }
const nothing: Gathered = { visits: [], outages: [] }

function gather(evidence: readonly SessionEvidence[]): ReadonlyMap<string, Gathered> {
  const bySession = new Map<string, { visits: Visit[]; outages: Outage[] }>()
  for (const { sessionId, visits, outages } of evidence) {
    const known = bySession.get(sessionId)
    if (known === undefined) {
      bySession.set(sessionId, { visits: [...visits], outages: [...outages] })
      continue
    }
    for (const visit of visits) known.visits.push(visit)
    for (const outage of outages) known.outages.push(outage)
  }
  return bySession
}

/** One lost session decides; then nothing is decided before all are over; then a doubt anywhere is a person's to settle. */
const precedence = ['incomplete', 'pending', 'review'] as const satisfies readonly Outcome[]

function decide(sessions: readonly SessionAssessment[], policy: Policy): Pick<Assessment, 'outcome' | 'reasons'> {
  const required = sessions.filter((session) => session.outcome !== 'not-required')
  if (required.length === 0 || policy.requirements.length === 0) {
    return { outcome: 'review', reasons: [{ code: 'nothing-required' }] }
  }
  const outcome = precedence.find((candidate) => required.some((session) => session.outcome === candidate))
  if (outcome === undefined) return { outcome: 'complete', reasons: [] }
  const deciding = required.filter((session) => session.outcome === outcome)
  return { outcome, reasons: deciding.flatMap((session) => session.reasons) }
}
