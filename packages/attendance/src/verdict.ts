import type { SessionState } from './evidence.ts'
import type { Measure } from './measure.ts'
import type { Scope } from './requirements/selection.ts'

/**
 * - `complete`: everything required is over and met.
 * - `incomplete`: it can no longer be met.
 * - `pending`: nothing is lost, but something required is still to come or still open.
 * - `review`: the evidence does not decide it; a person does.
 */
export type Outcome = 'complete' | 'incomplete' | 'pending' | 'review'

/** What a reason is about. */
export type Place =
  | { readonly scope: 'session'; readonly sessionId: string }
  /** The day by its name; empty for sessions without one. */
  | { readonly scope: 'day'; readonly day: string }
  | { readonly scope: 'programme' }

/**
 * Why a session, or the whole, stands as it does: codes and parameters, never sentences. Lengths in milliseconds,
 * moments in ISO 8601.
 */
export type Reason = SessionReason | PlacedReason | CreditReason

type SessionReason =
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
  /** Came, went or was away at one time by at least `absentMs`, more than `allowedMs`. */
  | {
      readonly code: 'late' | 'left-early' | 'away-too-long'
      readonly sessionId: string
      readonly absentMs: number
      readonly allowedMs: number
    }
  /** The same, where the limit lies between `absentMs` and `absentAtMostMs`. */
  | {
      readonly code: 'late-within-uncertainty' | 'left-early-within-uncertainty' | 'away-within-uncertainty'
      readonly sessionId: string
      readonly absentMs: number
      readonly absentAtMostMs: number
      readonly allowedMs: number
    }
  /** The service was out for so much of the session that what is left does not decide it. */
  | { readonly code: 'mostly-outage'; readonly sessionId: string; readonly outageMs: number; readonly windowMs: number }
  /** Said to have been there, but not when: `times` such entries. Stands beside the doubt it causes. */
  | { readonly code: 'untimed'; readonly sessionId: string; readonly times: number }
  /** The session is said to have been held, but its window is unknown or empty. */
  | { readonly code: 'no-window'; readonly sessionId: string }
  | { readonly code: 'not-yet-held'; readonly sessionId: string }
  | { readonly code: 'still-open'; readonly sessionId: string; readonly mayStillMissMs: number }
  /** Not attended, but the recording may still be watched until `until`; null: it is not known until when. */
  | { readonly code: 'may-make-up'; readonly sessionId: string; readonly until: string | null }
  /**
   * These take a session out of what is required of this person by itself: `counts-in-total` leaves it in what a day or
   * the programme is judged by, and `alternative` is one of several of which another decides.
   */
  | {
      readonly code: 'cancelled' | 'merged' | 'optional' | 'exempt' | 'counts-in-total' | 'alternative'
      readonly sessionId: string
    }

type PlacedReason =
  /** Missed at least `missedMs` of a day or of the programme, more than `allowedMs`. */
  | (Place & { readonly code: 'missed-too-much-in-all'; readonly missedMs: number; readonly allowedMs: number })
  | (Place & {
      readonly code: 'in-all-within-uncertainty'
      readonly missedMs: number
      readonly missedAtMostMs: number
      readonly allowedMs: number
    })
  | (Place & { readonly code: 'in-all-still-open'; readonly mayStillMissMs: number })
  | (Place & { readonly code: 'in-all-mostly-outage'; readonly outageMs: number; readonly windowMs: number })
  /** A session of unknown length belongs to it. */
  | (Place & { readonly code: 'in-all-no-window' })
  | (Place & {
      readonly code: 'too-few-checks' | 'too-few-checks-asked' | 'checks-to-come'
      readonly answered: number
      readonly asked: number
      readonly needed: number
    })
  /**
   * Not done, and the time for it over; done too late; still to be done; done, but not yet validated; done, but found not
   * good enough, and to be done anew while there is time.
   */
  | (Place & {
      readonly code:
        | 'activity-missing'
        | 'activity-late'
        | 'activity-to-come'
        | 'activity-not-validated'
        | 'activity-declined'
      readonly activity: string
      /** Null where there is no deadline, or none yet. */
      readonly due: string | null
    })

type CreditReason =
  | { readonly code: 'too-few-credits'; readonly hundredths: number; readonly neededHundredths: number }
  | {
      readonly code: 'credits-within-uncertainty'
      readonly hundredths: number
      readonly atMostHundredths: number
      readonly neededHundredths: number
    }
  | { readonly code: 'credits-to-come'; readonly hundredths: number; readonly neededHundredths: number }
  /** No session is left that the policy could be asked of. */
  | { readonly code: 'nothing-required' }

/** The same session measured at both ends of the uncertainty; see `UncertaintyEnd`. */
export type Arithmetic = { readonly low: Measure; readonly high: Measure }

export type SessionAssessment = {
  readonly sessionId: string
  readonly state: SessionState
  /** How the session stands by itself; `not-required` also where only a day or the whole programme is judged. */
  readonly outcome: Outcome | 'not-required'
  readonly reasons: readonly Reason[]
  /** Null while there is no window to measure. Optional and exempt sessions are measured too, for the person to see. */
  readonly arithmetic: Arithmetic | null
  /**
   * Open sessions only: what the person may still miss if it ends as planned and they are there now. Gaps short enough
   * to be bridged do not use it up. Taken at the low end: it promises nothing that the evidence may not keep.
   */
  readonly mayStillMissMs: number | null
  /** Whether it counts as attended only because the recording was watched. */
  readonly madeUp: boolean
  /** The checks of every form put to this person, without those an outage excused. */
  readonly checks: { readonly asked: number; readonly answered: number }
}

/** A day or the programme, judged as a whole by a rule about time; figures at the low end and the high end. */
export type TotalAssessment = {
  readonly scope: Exclude<Scope, 'session'>
  /** The day by its name; null for the programme. */
  readonly day: string | null
  readonly outcome: Outcome
  readonly reasons: readonly Reason[]
  readonly low: Total
  readonly high: Total
  /** What may still be missed if everything to come is attended; null once it is over. */
  readonly mayStillMissMs: number | null
}

/** `judgedMs` is the length judged, `creditedMs` what counts as presence, with what is still to come taken as presence. */
export type Total = { readonly judgedMs: number; readonly creditedMs: number; readonly neededMs: number }

export type TierAssessment = { readonly tier: string; readonly outcome: Outcome; readonly reasons: readonly Reason[] }

/** In hundredths of a credit, at both ends of the uncertainty; where they differ a person decides how many. */
export type Credits = {
  readonly lowHundredths: number
  readonly highHundredths: number
  /** What can be reached if everything to come is attended and answered. */
  readonly reachableHundredths: number
}

export type Assessment = {
  /** How the full requirements stand. */
  readonly outcome: Outcome
  readonly engineVersion: number
  readonly policyVersion: number
  /** What decided the outcome: the reasons of whatever shares it. Empty when complete. */
  readonly reasons: readonly Reason[]
  /** Every session of the programme, in its order. */
  readonly sessions: readonly SessionAssessment[]
  /** By the full requirements only. */
  readonly totals: readonly TotalAssessment[]
  /** The lesser tiers, the best first. */
  readonly tiers: readonly TierAssessment[]
  /** What has been reached for good: `complete`, the best lesser tier once all better ones are lost, or null. */
  readonly tier: string | null
  /** What the time and the checks earned, before a lesser tier takes its part; null where the policy awards none. */
  readonly credits: Credits | null
}
