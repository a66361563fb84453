import { countChecks } from './check-count.ts'
import { instantOf } from './instant.ts'
import { judgeActivity } from './judge-activity.ts'
import { type Measure, standingOf } from './measure.ts'
import type { Plan } from './plan.ts'
import { standingOfChecks } from './requirements/checks.ts'
import { absenceOf } from './requirements/kinds.ts'
import { makeUpUntilMs, type SessionFacts } from './session-facts.ts'
import type { SessionPlan } from './session-plan.ts'
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

/** One person in one session that is required of them: whether they attended it as its rule demands. */
export function judgeSession(input: SessionInput): JudgedSession {
  const { session, facts, rule } = input
  const { sessionId, state } = session.session
  if (facts.arithmetic === null) {
    const finding: Finding =
      state === 'ended'
        ? { outcome: 'review', reason: { code: 'no-window', sessionId } }
        : { outcome: 'pending', reason: { code: 'not-yet-held', sessionId } }
    return { ...settle([finding, ...judgeDeeds(input)]), madeUp: false, took: nothingTaken }
  }
  const presence = judgePresence(input, facts.arithmetic)
  const findings = [...presence.findings, ...judgeDeeds(input)]
  // Whoever watched the recording could not be asked while it was held.
  if (rule.checks.length > 0 && !presence.madeUp) findings.push(...judgeChecks(input, facts.arithmetic.low))
  return { ...settle(findings), madeUp: presence.madeUp, took: presence.took }
}

type JudgedPresence = Pick<JudgedSession, 'madeUp' | 'took'> & { readonly findings: readonly Finding[] }

function judgePresence(
  { session, facts, rule, allowance, plan }: SessionInput,
  { low, high }: NonNullable<SessionFacts['arithmetic']>,
): JudgedPresence {
  const { recorded } = facts
  const { policy } = plan
  const about = { session, rule, policy }
  const lost = listShortfalls(about, high)
  const isMadeUp = (end: 'low' | 'high') =>
    allowance[end] > 0 && recorded !== null && listShortfalls(about, recorded[end]).length === 0
  const madeUpAtHigh = lost.length > 0 && isMadeUp('high')
  if (lost.length > 0 && !madeUpAtHigh) {
    const mayMakeUp = findMakeUp({ session, allowance, plan })
    return mayMakeUp === null
      ? { findings: lost.map((reason) => ({ outcome: 'incomplete', reason })), madeUp: false, took: nothingTaken }
      : { findings: [{ outcome: 'pending', reason: mayMakeUp }], madeUp: false, took: { low: 1, high: 1 } }
  }
  const doubts = listDoubts({ ...about, facts }, { low, high: madeUpAtHigh && recorded ? recorded.high : high })
  const isShort = listShortfalls(about, low).length > 0
  const madeUpAtLow = isShort && isMadeUp('low')
  const findings: Finding[] = []
  if (session.session.state === 'open') {
    const { sessionId } = session.session
    const reason: Reason = { code: 'still-open', sessionId, mayStillMissMs: mayStillMiss(rule, low) }
    findings.push({ outcome: 'pending', reason })
  }
  if (!madeUpAtLow) for (const reason of doubts) findings.push({ outcome: 'review', reason })
  return {
    findings,
    madeUp: madeUpAtLow,
    took: { low: madeUpAtLow ? 1 : 0, high: madeUpAtHigh ? 1 : 0 },
  }
}

type About = { readonly session: SessionPlan; readonly rule: SessionRule; readonly policy: Plan['policy'] }

/** What may be missed by these rules of a session measured so. */
function allowedMiss(rule: SessionRule, { windowMs, excludedOutageMs }: Measure): number {
  const judgedMs = windowMs - excludedOutageMs
  return judgedMs - rule.neededMs(judgedMs)
}

function mayStillMiss(rule: SessionRule, low: Measure): number {
  return Math.max(0, allowedMiss(rule, low) - low.missedMs)
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

function* judgeChecks({ session, facts, rule, plan }: SessionInput, { windowMs }: Measure): Iterable<Finding> {
  const { sessionId, state } = session.session
  for (const requirement of rule.checks) {
    const count = countChecks(facts.evidence, requirement.forms, plan)
    const { needed, standing } = standingOfChecks(requirement, count, windowMs)
    const figures = { scope: 'session', sessionId, asked: count.asked, answered: count.answered, needed } as const
    if (state === 'open') yield { outcome: 'pending', reason: { code: 'checks-to-come', ...figures } }
    else if (standing === 'too-few') yield { outcome: 'incomplete', reason: { code: 'too-few-checks', ...figures } }
    else if (standing === 'too-few-asked')
      yield { outcome: 'review', reason: { code: 'too-few-checks-asked', ...figures } }
  }
}

function judgeDeeds({ session, facts, rule, plan }: SessionInput): readonly Finding[] {
  if (rule.activities.length === 0) return []
  const { state, sessionId } = session.session
  const endMs = state === 'ended' && session.held !== null ? session.held.window.endMs : null
  return rule.activities.flatMap((requirement) =>
    judgeActivity(requirement, facts.evidence.activities ?? [], {
      place: { scope: 'session', sessionId },
      endMs,
      nowMs: plan.nowMs,
    }),
  )
}
