import { countChecks } from './check-count.ts'
import { instantOf } from './instant.ts'
import { judgeActivity } from './judge-activity.ts'
import { judgeChecks } from './judge-checks.ts'
import { type Measure, standingOf } from './measure.ts'
import type { Plan } from './plan.ts'
import { absenceOf } from './requirements/kinds.ts'
import { makeUpUntilMs, type SessionFacts } from './session-facts.ts'
import { endOf, type SessionPlan } from './session-plan.ts'
import type { SessionRule } from './session-rule.ts'
import { type Finding, type Settled, settle } from './settle.ts'
import type { Reason } from './verdict.ts'

/** How many sessions may still be made up, at each end of the uncertainty. */
export type Allowance = { readonly low: number; readonly high: number }

export type JudgedSession = Settled & {
  readonly madeUp: boolean
  /** What it took of the allowance. */
  readonly took: Allowance
}

export type SessionInput = {
  readonly session: SessionPlan
  readonly facts: SessionFacts
  readonly rule: SessionRule
  readonly allowance: Allowance
  readonly plan: Pick<Plan, 'policy' | 'nowMs'>
}

const nothingTaken: Allowance = { low: 0, high: 0 }

/**
 * One person in one session that is required of them: whether they attended it as its rule demands. Where they did not,
 * the recording may stand for it. Its checks are not asked for then: who watches a recording cannot be asked by those who
 * held it; and so it may stand for checks left unanswered, too.
 */
export function judgeSession(input: SessionInput): JudgedSession {
  const { session, facts, rule } = input
  const { sessionId, state } = session.session
  const deeds = rule.activities.length === 0 ? noFindings : judgeDeeds(input)
  if (facts.arithmetic === null) {
    const finding: Finding =
      state === 'ended'
        ? { outcome: 'review', reason: { code: 'no-window', sessionId } }
        : { outcome: 'pending', reason: { code: 'not-yet-held', sessionId } }
    return { ...settle([finding, ...deeds]), madeUp: false, took: nothingTaken }
  }
  const attendance = judgeAttendance(input, facts.arithmetic)
  const { outcome, reasons } = settle(deeds.length === 0 ? attendance.findings : [...attendance.findings, ...deeds])
  return { outcome, reasons, madeUp: attendance.madeUp, took: attendance.took }
}

type JudgedAttendance = Pick<JudgedSession, 'madeUp' | 'took'> & { readonly findings: readonly Finding[] }

const noFindings: readonly Finding[] = []

function judgeAttendance(input: SessionInput, live: NonNullable<SessionFacts['arithmetic']>): JudgedAttendance {
  const { session, facts, rule, allowance, plan } = input
  const { recorded } = facts
  const about = { session, rule, policy: plan.policy }
  const checks = rule.checks.length === 0 ? noFindings : judgeOwnChecks(input, live.low)
  const isMadeUp = (end: 'low' | 'high') =>
    allowance[end] > 0 && recorded !== null && listShortfalls(about, recorded[end]).length === 0
  const lost = [...asFindings('incomplete', listShortfalls(about, live.high)), ...ofOutcome(checks, 'incomplete')]
  const madeUpAtHigh = lost.length > 0 && isMadeUp('high')
  if (lost.length > 0 && !madeUpAtHigh) {
    const mayMakeUp = findMakeUp({ session, allowance, plan })
    return mayMakeUp === null
      ? { findings: lost, madeUp: false, took: nothingTaken }
      : { findings: asFindings('pending', [mayMakeUp]), madeUp: false, took: { low: 1, high: 1 } }
  }
  const high = madeUpAtHigh && recorded ? recorded.high : live.high
  const doubts = [
    ...asFindings('review', listDoubts({ ...about, facts }, { low: live.low, high })),
    ...ofOutcome(checks, 'review'),
  ]
  const isShort = lost.length > 0 || doubts.length > 0
  const madeUpAtLow = isShort && isMadeUp('low')
  const took = { low: madeUpAtLow ? 1 : 0, high: madeUpAtHigh ? 1 : 0 }
  const pending = session.session.state === 'open' ? [stillOpen(input, live.low), ...ofOutcome(checks, 'pending')] : []
  if (madeUpAtLow) return { findings: pending, madeUp: true, took }
  // What only perhaps makes up for checks left unanswered is a doubt as well.
  const perhaps = madeUpAtHigh && doubts.length === 0 ? lost.map(({ reason }) => reason) : []
  const findings = [...pending, ...doubts, ...asFindings('review', perhaps)]
  return { findings, madeUp: false, took }
}

const asFindings = (outcome: Finding['outcome'], reasons: readonly Reason[]): readonly Finding[] =>
  reasons.length === 0 ? noFindings : reasons.map((reason) => ({ outcome, reason }))

const ofOutcome = (findings: readonly Finding[], outcome: Finding['outcome']): readonly Finding[] =>
  findings.length === 0 ? noFindings : findings.filter((finding) => finding.outcome === outcome)

function stillOpen({ session, rule }: SessionInput, low: Measure): Finding {
  const { sessionId } = session.session
  const mayStillMissMs = Math.max(0, allowedMiss(rule, low) - low.missedMs)
  return { outcome: 'pending', reason: { code: 'still-open', sessionId, mayStillMissMs } }
}

type About = { readonly session: SessionPlan; readonly rule: SessionRule; readonly policy: Plan['policy'] }

/** What may be missed by these rules of a session measured so. */
function allowedMiss(rule: SessionRule, { windowMs, excludedOutageMs }: Measure): number {
  const judgedMs = windowMs - excludedOutageMs
  return judgedMs - rule.neededMs(judgedMs)
}

const limitCodes = {
  lateMs: ['late', 'late-within-uncertainty'],
  leftEarlyMs: ['left-early', 'left-early-within-uncertainty'],
  longestAbsenceMs: ['away-too-long', 'away-within-uncertainty'],
} as const

/** Why a session measured so is not attended; empty where it is. */
function listShortfalls({ session, rule, policy }: About, measured: Measure): readonly Reason[] {
  const reasons: Reason[] = []
  const { sessionId, state } = session.session
  const allowedMs = allowedMiss(rule, measured)
  if (standingOf(measured, allowedMs, policy) === 'too-little') {
    // "Never joined" is said only of a session that is over: in an open one the person may be on the way.
    const code = state === 'ended' && measured.presentMs === 0 ? 'never-joined' : 'missed-too-much'
    reasons.push({ code, sessionId, missedMs: measured.missedMs, allowedMs })
  }
  for (const limit of rule.limits) {
    const absence = absenceOf(limit)
    const absentMs = measured[absence]
    if (absentMs > limit.maxS * 1000)
      reasons.push({ code: limitCodes[absence][0], sessionId, absentMs, allowedMs: limit.maxS * 1000 })
  }
  return reasons
}

/** Why a session whose high end is good enough may still not be called attended. */
function listDoubts(
  { session, rule, policy, facts }: About & { readonly facts: SessionFacts },
  { low, high }: NonNullable<SessionFacts['arithmetic']>,
): readonly Reason[] {
  const { sessionId } = session.session
  const doubts: Reason[] = []
  const allowedMs = allowedMiss(rule, low)
  const atLow = standingOf(low, allowedMs, policy)
  if (atLow === 'too-little') {
    const { missedMs: missedAtMostMs } = low
    doubts.push({ code: 'within-uncertainty', sessionId, missedMs: high.missedMs, missedAtMostMs, allowedMs })
  }
  for (const limit of rule.limits) {
    const absence = absenceOf(limit)
    const allowedMs = limit.maxS * 1000
    if (low[absence] <= allowedMs) continue
    const code = limitCodes[absence][1]
    doubts.push({ code, sessionId, absentMs: high[absence], absentAtMostMs: low[absence], allowedMs })
  }
  const { untimed = 0 } = facts.evidence
  if (doubts.length > 0 && untimed > 0) doubts.push({ code: 'untimed', sessionId, times: untimed })
  if (atLow === 'mostly-outage' || standingOf(high, allowedMiss(rule, high), policy) === 'mostly-outage') {
    doubts.push({ code: 'mostly-outage', sessionId, outageMs: low.outageMs, windowMs: low.windowMs })
  }
  return doubts
}

/** That the recording may still be watched; null where it may not. */
function findMakeUp({ session, allowance, plan }: Pick<SessionInput, 'session' | 'allowance' | 'plan'>): Reason | null {
  const { makeUp } = plan.policy
  if (makeUp === null || allowance.high === 0 || session.held === null) return null
  const { sessionId } = session.session
  if (session.session.state !== 'ended') return { code: 'may-make-up', sessionId, until: null }
  const untilMs = makeUpUntilMs(makeUp, session.held.window.endMs)
  if (plan.nowMs !== null && plan.nowMs > untilMs) return null
  return { code: 'may-make-up', sessionId, until: instantOf(untilMs) }
}

function judgeOwnChecks({ session, facts, rule, plan }: SessionInput, { windowMs }: Measure): readonly Finding[] {
  const { sessionId, state } = session.session
  return rule.checks.flatMap((requirement) =>
    judgeChecks(requirement, countChecks(facts.evidence, requirement.forms, plan), {
      place: { scope: 'session', sessionId },
      lengthMs: windowMs,
      isOver: state === 'ended',
    }),
  )
}

function judgeDeeds({ session, facts, rule, plan }: SessionInput): readonly Finding[] {
  const { sessionId } = session.session
  return rule.activities.flatMap((requirement) =>
    judgeActivity(requirement, facts.evidence.activities ?? [], {
      place: { scope: 'session', sessionId },
      endMs: endOf(session),
      nowMs: plan.nowMs,
    }),
  )
}
