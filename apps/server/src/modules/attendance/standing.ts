import type { ProgrammeSession } from '@muster/attendance/evidence'
import type { StandingAfter } from '@muster/attendance/override'
import { findPlannedAllowance } from '@muster/attendance/planned-allowance'
import type { Policy } from '@muster/attendance/policy'
import { presenceLine } from '@muster/attendance/presence-line'
import { listRisks } from '@muster/attendance/risk'
import type { Assessment, SessionAssessment } from '@muster/attendance/verdict'
import type { SessionStanding, Standing, TotalStanding } from '@muster/contracts/attendance'
import { SessionId } from '@muster/contracts/ids'
import type { SessionFacts } from '../programme/programme.service.ts'
import type { AssessedPerson } from './evidence.store.ts'
import { type Known, type KnownCheck, nothingKnown } from './known.ts'
import { toProgrammeSession, trackOf } from './programme-input.ts'

/** A person's standing as it is shown, on the board and on their own page alike. */
export function toStanding(
  person: AssessedPerson,
  { computed: assessment, outcome, tier, waiting }: StandingAfter,
  what: {
    programme: readonly SessionFacts[]
    timeZone: string
    known: ReadonlyMap<string, Known>
    policy: Policy
    /** Of the decision in force; undefined where the rules decide. */
    decidedAt: Date | undefined
    nowMs: number
  },
): Standing {
  const reasons = assessment.reasons.map(toReason)
  const assessed = new Map(assessment.sessions.map((session) => [session.sessionId, session]))
  return {
    personId: person.personId,
    names: person.names,
    country: person.country,
    outcome,
    decision: what.decidedAt
      ? { at: what.decidedAt.toISOString(), computed: { outcome: assessment.outcome, tier: assessment.tier, reasons } }
      : null,
    awaitsSecond: waiting !== null,
    reasons: what.decidedAt ? [] : reasons,
    risks: what.decidedAt
      ? []
      : listRisks(assessment, {
          programme: what.programme.map((session) => toProgrammeSession(session, what.timeZone)),
          nowMs: what.nowMs,
        }).map(toReason),
    tier,
    credits: assessment.credits,
    totals: assessment.totals.map(toTotal),
    sessions: what.programme.flatMap((session) => {
      const found = assessed.get(session.id)
      const known = what.known.get(session.id) ?? nothingKnown()
      return found ? [toSessionStanding(session, found, { ...what, known })] : []
    }),
  }
}

function toSessionStanding(
  session: SessionFacts,
  assessed: SessionAssessment,
  { known, policy, timeZone, nowMs }: { known: Known; policy: Policy; timeZone: string; nowMs: number },
): SessionStanding {
  const { arithmetic } = assessed
  const judged = toProgrammeSession(session, timeZone)
  return {
    sessionId: session.id,
    title: session.title,
    required: session.required,
    state: session.state,
    outcome: assessed.outcome,
    line: drawLine(judged, { known, policy, nowMs }),
    windowMs: arithmetic?.low.windowMs ?? 0,
    creditedMs: { low: arithmetic?.low.creditedMs ?? 0, high: arithmetic?.high.creditedMs ?? 0 },
    missedMs: { low: arithmetic?.high.missedMs ?? 0, high: arithmetic?.low.missedMs ?? 0 },
    allowedMissMs: arithmetic?.low.allowedMissMs ?? findPlannedAllowance(judged, policy) ?? 0,
    mayStillMissMs: assessed.mayStillMissMs,
    visits: known.visits
      .map(({ endedHow, source: _, startUncertaintyMs = 0, uncertaintyMs, ...visit }) => ({
        ...visit,
        uncertaintyMs: startUncertaintyMs + uncertaintyMs,
        closedHow: endedHow,
      }))
      .sort((a, b) => a.startMs - b.startMs),
    checks: { ...assessed.checks, list: known.checks.map(toPutCheck) },
    madeUp: assessed.madeUp,
    watched: known.views.toSorted((a, b) => a.watchedFromMs - b.watchedFromMs),
    reasons: assessed.reasons.map(toReason),
  }
}

const toPutCheck = ({ checkId, form, askedAtMs, answeredAtMs, standing }: KnownCheck) => ({
  checkId,
  form,
  askedAt: askedAtMs,
  answeredAt: answeredAtMs,
  standing,
})

/** The presence line of one person in one session; null while there is nothing to draw. */
export function drawLine(
  session: ProgrammeSession,
  { known, policy, nowMs }: { known: Known; policy: Policy; nowMs: number },
): SessionStanding['line'] {
  const window = trackOf(session, nowMs)
  if (window === null) return null
  const { segments, breaks, requiredShare } = presenceLine({ window, ...known, policy, session })
  return {
    window,
    segments: segments.map((segment) => ({ ...segment })),
    ...(breaks.length > 0 ? { breaks: breaks.map((each) => ({ ...each })) } : {}),
    requiredShare,
  }
}

function toTotal({ scope, day, outcome, low, high, mayStillMissMs }: Assessment['totals'][number]): TotalStanding {
  const creditedMs = { low: low.creditedMs, high: high.creditedMs }
  return { scope, day, outcome, judgedMs: low.judgedMs, creditedMs, neededMs: low.neededMs, mayStillMissMs }
}

export function toReason(reason: Assessment['reasons'][number]): Standing['reasons'][number] {
  return 'sessionId' in reason ? { ...reason, sessionId: SessionId.parse(reason.sessionId) } : { ...reason }
}
