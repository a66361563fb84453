import type { AssessInput } from './assess.ts'
import { assess } from './assess.ts'
import type { Check, Outage, ProgrammeSession, SessionEvidence, Visit } from './evidence.ts'
import type { Policy } from './policy.ts'
import { referencePolicy } from './reference-policy.ts'
import type { Assessment, SessionAssessment } from './verdict.ts'

/** 24 November 2021, 10:00 in Seoul: when the sessions of the tests begin. */
export const START = Date.UTC(2021, 10, 24, 1)
export const SECOND = 1000
export const MINUTE = 60 * SECOND

/** A visit from one moment of the session to another, both in milliseconds since its start. */
export function makeVisit(fromMs: number, toMs: number, uncertaintyMs = 0): Visit {
  return { startMs: START + fromMs, endMs: START + toMs, uncertaintyMs }
}

export function makeOutage(fromMs: number, toMs: number): Outage {
  return { startMs: START + fromMs, endMs: START + toMs }
}

/** Answered after five seconds, or not at all; asked so long after the session's start, and open for a minute. */
export function makeCheck(askedMs: number, changes: Partial<Check> & { answered?: boolean } = {}): Check {
  const { answered = true, ...rest } = changes
  const askedAtMs = START + askedMs
  return {
    checkId: `at-${askedMs}`,
    form: 'prompt',
    askedAtMs,
    expiresAtMs: askedAtMs + MINUTE,
    answeredAtMs: answered ? askedAtMs + 5 * SECOND : null,
    ...rest,
  }
}

/** So many checks a minute apart, of which the first ones are answered. */
export function makeChecks(asked: number, answered: number): readonly Check[] {
  return Array.from({ length: asked }, (_, index) => makeCheck(index * MINUTE, { answered: index < answered }))
}

/** A required session of 100 minutes that was held as planned, unless told otherwise. */
export function makeSession(changes: Partial<ProgrammeSession> = {}): ProgrammeSession {
  const window = { startMs: START, endMs: START + 100 * MINUTE }
  return {
    sessionId: 'S1',
    kind: 'presentation',
    required: true,
    state: 'ended',
    scheduled: window,
    actual: window,
    ...changes,
  }
}

export function makePolicy(changes: Partial<Policy> & { minPercent?: number } = {}): Policy {
  const { minPercent = 90, ...rest } = changes
  return {
    ...referencePolicy,
    requirements: [{ kind: 'share', scope: 'session', sessions: 'required', minPercent }],
    ...rest,
  }
}

type OneSession = {
  readonly visits?: readonly Visit[]
  readonly outages?: readonly Outage[]
  readonly session?: Partial<ProgrammeSession>
  readonly policy?: Policy
  readonly nowMs?: number
  /** Whatever else is known of the person in it. */
  readonly known?: Partial<SessionEvidence>
}

/** Assesses one person in a programme of one session. */
export function assessOne(
  { visits = [], outages = [], session = {}, policy = makePolicy(), nowMs, known = {} }: OneSession,
  changes: Partial<AssessInput> = {},
): Assessment & { readonly only: SessionAssessment } {
  const programme = [makeSession(session)]
  const evidence = [{ sessionId: 'S1', visits, outages, ...known }]
  const assessment = assess({ programme, evidence, policy, nowMs, ...changes })
  const [only] = assessment.sessions
  if (only === undefined) throw new Error('the programme of one session has none')
  return { ...assessment, only }
}
