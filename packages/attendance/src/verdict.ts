import type { SessionState } from './evidence.ts'
import type { Measure } from './measure.ts'

/**
 * - `complete`: every required session is over and attended as the policy demands.
 * - `incomplete`: it can no longer be met.
 * - `pending`: nothing is lost, but required sessions are still to come or still open.
 * - `review`: the evidence does not decide it; a person does.
 */
export type Outcome = 'complete' | 'incomplete' | 'pending' | 'review'

/** Why a session, or the whole, stands as it does: codes and parameters, never sentences. Lengths in milliseconds. */
export type Reason =
  /** Missed at least `missedMs` (at the end of the uncertainty that favours the person), more than `allowedMs`. */
  | {
      readonly code: 'missed-too-much'
      readonly sessionId: string
      readonly missedMs: number
      readonly allowedMs: number
    }
  /** The same, for who was not there at all. */
  | { readonly code: 'never-joined'; readonly sessionId: string; readonly missedMs: number; readonly allowedMs: number }
  /** Somewhere between `missedMs` and `missedAtMostMs` was missed, and the limit lies between the two. */
  | {
      readonly code: 'within-uncertainty'
      readonly sessionId: string
      readonly missedMs: number
      readonly missedAtMostMs: number
      readonly allowedMs: number
    }
  /** The service was out for so much of the session that what is left does not decide it. */
  | { readonly code: 'mostly-outage'; readonly sessionId: string; readonly outageMs: number; readonly windowMs: number }
  /** The session is said to have been held, but its actual window is unknown or empty. */
  | { readonly code: 'no-window'; readonly sessionId: string }
  | { readonly code: 'not-yet-held'; readonly sessionId: string }
  | { readonly code: 'still-open'; readonly sessionId: string; readonly mayStillMissMs: number }
  /** These three take a session out of what is required of this person. */
  | { readonly code: 'cancelled' | 'optional' | 'exempt'; readonly sessionId: string }
  /** No session is left that the policy could be asked of. */
  | { readonly code: 'nothing-required' }

/** The same session measured at both ends of the uncertainty; see `UncertaintyEnd`. */
export type Arithmetic = { readonly low: Measure; readonly high: Measure }

export type SessionAssessment = {
  readonly sessionId: string
  readonly state: SessionState
  readonly outcome: Outcome | 'not-required'
  readonly reasons: readonly Reason[]
  /** Null while there is no window to measure. Optional and exempt sessions are measured too, for the person to see. */
  readonly arithmetic: Arithmetic | null
  /**
   * Open sessions only: what the person may still miss if it ends as planned and they are there now. Gaps short enough
   * to be bridged do not use it up. Taken at the low end: it promises nothing that the evidence may not keep.
   */
  readonly mayStillMissMs: number | null
}

export type Assessment = {
  readonly outcome: Outcome
  readonly engineVersion: number
  readonly policyVersion: number
  /** What decided the outcome: the reasons of the required sessions that share it. Empty when complete. */
  readonly reasons: readonly Reason[]
  /** Every session of the programme, in its order. */
  readonly sessions: readonly SessionAssessment[]
}
