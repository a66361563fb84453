import type { ProgrammeSession } from '@muster/attendance/evidence'
import type { Measure } from '@muster/attendance/measure'
import type { StandingAfter } from '@muster/attendance/override'
import { findPlannedAllowance } from '@muster/attendance/planned-allowance'
import type { Policy } from '@muster/attendance/policy'
import { presenceLine } from '@muster/attendance/presence-line'
import { listRisks } from '@muster/attendance/risk'
import type { Assessment, SessionAssessment } from '@muster/attendance/verdict'
import type { SessionStanding, Standing, TotalStanding } from '@muster/contracts/attendance'
import { SessionId } from '@muster/contracts/ids'
import type { SessionFacts } from '../programme/programme.service.ts'
import { type Known, type KnownCheck, nothingKnown } from './known.ts'
import { findDecided, type OverrideCase } from './overrides/override-case.ts'
import type { AssessedPerson } from './participants.store.ts'
import { toProgrammeSession, trackOf } from './programme-input.ts'

/** A person's standing as it is shown, on the board and on their own page alike. */
export function toStanding(
  person: AssessedPerson,
  standing: StandingAfter,
  what: {
    programme: readonly SessionFacts[]
    timeZone: string
    known: ReadonlyMap<string, Known>
    policy: Policy
    overrides: readonly OverrideCase[]
    nowMs: number
  },
): Standing {
  const { computed: assessment, tier } = standing
  const assessed = new Map(assessment.sessions.map((session) => [session.sessionId, session]))
  const programme = what.programme.map((session) => toProgrammeSession(session, what.timeZone))
  return {
    ...person,
    ...sayStanding(standing, { ...what, programme }),
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

/**
 * How somebody stands as every screen says it. Where people have decided, the rules' reasons stand beside the decision and
 * nowhere else. `programme`, `policy` and `nowMs` are those it was assessed by.
 */
export function sayStanding(
  { computed, outcome, byDecision, waiting }: StandingAfter,
  by: { overrides: readonly OverrideCase[]; programme: readonly ProgrammeSession[]; policy: Policy; nowMs: number },
): Pick<Standing, 'outcome' | 'decision' | 'awaitsSecond' | 'reasons' | 'risks'> {
  const reasons = computed.reasons.map(toReason)
  const decided = findDecided(by.overrides, byDecision)
  return {
    outcome,
    decision: decided && {
      at: decided.at.toISOString(),
      computed: { outcome: computed.outcome, tier: computed.tier, reasons },
    },
    awaitsSecond: waiting !== null,
    reasons: decided ? [] : reasons,
    risks: decided ? [] : listRisks(computed, by).map(toReason),
  }
}

type Figures = Pick<Measure, 'windowMs' | 'creditedMs' | 'missedMs'>

/** The figures of one session at both ends of the uncertainty, in milliseconds: where least is credited most was missed. */
export const figuresOf = (arithmetic: { low: Figures; high: Figures } | null) => ({
  windowMs: arithmetic?.low.windowMs ?? 0,
  creditedMs: { low: arithmetic?.low.creditedMs ?? 0, high: arithmetic?.high.creditedMs ?? 0 },
  missedMs: { low: arithmetic?.high.missedMs ?? 0, high: arithmetic?.low.missedMs ?? 0 },
})

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
    ...figuresOf(arithmetic),
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
