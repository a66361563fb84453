import type { Outage, ProgrammeSession, Visit } from './evidence.ts'
import { findHeldWindow } from './held-window.ts'
import { type Measure, measure, standingOf } from './measure.ts'
import type { Policy } from './policy.ts'
import { presenceOf, type UncertaintyEnd } from './presence.ts'
import type { Arithmetic, Reason, SessionAssessment } from './verdict.ts'

export type JudgeSessionInput = {
  readonly session: ProgrammeSession
  readonly visits: readonly Visit[]
  readonly outages: readonly Outage[]
  readonly policy: Policy
  readonly exempt: boolean
  /** The time up to which an open session is judged; null: it is taken as just begun. */
  readonly nowMs: number | null
}

/** One session of one person: what is required of them there, what they have, and why it stands as it does. */
export function judgeSession(input: JudgeSessionInput): SessionAssessment {
  const { session, visits, outages, policy } = input
  const { sessionId, state } = session
  const held = findHeldWindow(session, input.nowMs)
  if (held === null) {
    return { sessionId, state, ...judgeUnmeasured(session, input.exempt), arithmetic: null, mayStillMissMs: null }
  }
  const measureAt = (end: UncertaintyEnd): Measure =>
    measure({ ...held, presence: presenceOf(visits, end), outages, policy })
  const arithmetic = { low: measureAt('low'), high: measureAt('high') }
  const mayStillMissMs = Math.max(0, arithmetic.low.allowedMissMs - arithmetic.low.missedMs)
  return {
    sessionId,
    state,
    ...judgeMeasured({ session, exempt: input.exempt, arithmetic, mayStillMissMs, policy }),
    arithmetic,
    mayStillMissMs: state === 'open' ? mayStillMissMs : null,
  }
}

type Judgement = Pick<SessionAssessment, 'outcome' | 'reasons'>

type MeasuredSession = {
  readonly session: ProgrammeSession
  readonly exempt: boolean
  readonly arithmetic: Arithmetic
  readonly mayStillMissMs: number
  readonly policy: Policy
}

function judgeUnmeasured(session: ProgrammeSession, exempt: boolean): Judgement {
  const { sessionId } = session
  const excuse = findExcuse(session, exempt)
  if (excuse !== null) return { outcome: 'not-required', reasons: [excuse] }
  if (session.state === 'ended') return { outcome: 'review', reasons: [{ code: 'no-window', sessionId }] }
  return { outcome: 'pending', reasons: [{ code: 'not-yet-held', sessionId }] }
}

function judgeMeasured({ session, exempt, arithmetic, mayStillMissMs, policy }: MeasuredSession): Judgement {
  const { sessionId } = session
  const excuse = findExcuse(session, exempt)
  if (excuse !== null) return { outcome: 'not-required', reasons: [excuse] }
  if (standingOf(arithmetic.high, policy) === 'too-little') {
    return { outcome: 'incomplete', reasons: [shortfall(session, arithmetic.high)] }
  }
  const doubts = listDoubts(sessionId, arithmetic, policy)
  if (session.state === 'open') {
    return { outcome: 'pending', reasons: [{ code: 'still-open', sessionId, mayStillMissMs }, ...doubts] }
  }
  return { outcome: doubts.length === 0 ? 'complete' : 'review', reasons: doubts }
}

/** What takes a session out of what is required of this person; a cancelled one leaves whatever else is true of it. */
function findExcuse({ sessionId, state, required }: ProgrammeSession, exempt: boolean): Reason | null {
  if (state === 'cancelled') return { code: 'cancelled', sessionId }
  if (exempt) return { code: 'exempt', sessionId }
  return required ? null : { code: 'optional', sessionId }
}

/** "Never joined" is said only of a session that is over: in an open one the person may be on the way. */
function shortfall({ sessionId, state }: ProgrammeSession, high: Measure): Reason {
  const { missedMs, allowedMissMs: allowedMs } = high
  const code = state === 'ended' && high.presentMs === 0 ? 'never-joined' : 'missed-too-much'
  return { code, sessionId, missedMs, allowedMs }
}

/** Why a session whose high end is good enough may still not be called attended. */
function listDoubts(sessionId: string, { low, high }: Arithmetic, policy: Policy): readonly Reason[] {
  const atLow = standingOf(low, policy)
  const doubts: Reason[] = []
  if (atLow === 'too-little') {
    const { missedMs: missedAtMostMs, allowedMissMs: allowedMs } = low
    doubts.push({ code: 'within-uncertainty', sessionId, missedMs: high.missedMs, missedAtMostMs, allowedMs })
  }
  if (atLow === 'mostly-outage' || standingOf(high, policy) === 'mostly-outage') {
    doubts.push({ code: 'mostly-outage', sessionId, outageMs: low.outageMs, windowMs: low.windowMs })
  }
  return doubts
}
