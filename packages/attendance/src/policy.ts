import type { CheckPlan } from './check-plan.ts'
import type { CreditRule } from './credit-rule.ts'
import type { Requirement } from './requirements/kinds.ts'
import { basisPointsOf } from './requirements/share.ts'

/**
 * An attendance policy: data with a version, frozen into every verdict made by it. The order in which it is applied is
 * fixed: visits and outages are clipped to the window and breaks taken out, visits are united, gaps are bridged, outages
 * are counted, and only then are the requirements asked.
 */
export type Policy = {
  /** Of the language, not of the policy: older ones are brought up to date when they are read. */
  readonly format: 2
  /** Which version of the project's policy this is: a whole number from 1. */
  readonly version: number
  /**
   * What a session's length is measured by: the window in which it was really held, the one it was planned for, or what
   * the two have in common. Time before its start and after its end never counts.
   */
  readonly window: SessionWindow
  /** Whether the breaks within a session leave its length; presence in them then counts for nothing. */
  readonly breaks: 'excluded' | 'counted'
  readonly gaps: {
    /** A gap between two presences of at most this many seconds counts as presence; 0 bridges nothing. */
    readonly bridgedUpToS: number
  }
  readonly outages: {
    readonly countAs: OutageTreatment
    /**
     * Where a pass rests on outages for more than this percentage of the window, a person decides instead. 100 turns
     * this off, except that a session which outages left nothing of is always decided by a person.
     */
    readonly reviewAbovePercent: number
  }
  /** Presence that Muster did not see itself: on a hub room's roll, or in another platform's log. */
  readonly sources: { readonly hub: SourceTreatment; readonly import: SourceTreatment }
  /**
   * A resource person's own sessions. `exempt`: not asked of them, and counting for nothing. `no-credit`: judged like
   * anybody's, but earning no credits. `credit`: like anybody's.
   */
  readonly ownSessions: OwnSessions
  /** All of them must be met for the attendance to be complete. */
  readonly requirements: readonly Requirement[]
  /** What may still be reached where it is not complete, the best first. */
  readonly tiers: readonly Tier[]
  readonly credits: CreditRule | null
  readonly makeUp: MakeUp | null
  /** How attention checks are placed; null: there are none. */
  readonly checks: CheckPlan | null
  /** Whether a decision about one person's attendance takes a second administrator. */
  readonly overrides: { readonly secondApprover: boolean }
  /** For how many days a session's result may be appealed, as `appealDeadlineMs` counts them; null: no appeals. */
  readonly appeals: { readonly withinDays: number } | null
}

export type SessionWindow = 'actual' | 'scheduled' | 'both'
/** `review`: it may help somebody pass only by a person's decision. */
export type SourceTreatment = 'counts' | 'review' | 'ignored'
export type OwnSessions = 'exempt' | 'no-credit' | 'credit'

/**
 * How time counts in which the service was out for the person. Time the person was nevertheless seen counts as presence
 * under each of them.
 * - `excluded`: neither presence nor absence. It leaves the length of the session that the person is judged by.
 * - `credited`: as presence.
 * - `missed`: as absence, like any other gap, and so bridged only within a gap that is short enough as a whole.
 */
export type OutageTreatment = 'excluded' | 'credited' | 'missed'

export type Tier = {
  /** What this lesser outcome is called: a name for words, such as `participation`. Never `complete`. */
  readonly tier: string
  readonly requirements: readonly Requirement[]
  /** How much of the credits it is worth, in whole percent; rounded down to a hundredth of a credit. */
  readonly creditPercent: number
}

/**
 * Sessions may be made up by watching the recording: what was watched counts like presence at that point of the session.
 * Each requirement by itself may rest on at most `maxSessions` of them.
 */
export type MakeUp = {
  /** Counted from the session's end, a day being 24 hours. */
  readonly withinDays: number
  readonly maxSessions: number
  /** What was watched faster than this does not count; 100: as fast as it was held. */
  readonly maxSpeedPercent: number
  /** An activity that must be done within the same days; null: none. */
  readonly quiz: string | null
}

/**
 * The share of each required session that the policy demands, in basis points (hundredths of a percent), so that it is
 * exact; null where it demands no such share.
 */
export function findRequiredBasisPoints(policy: Policy): number | null {
  let highest: number | null = null
  for (const requirement of policy.requirements) {
    if (requirement.kind !== 'share' || requirement.scope !== 'session' || requirement.sessions !== 'required') continue
    highest = Math.max(highest ?? 0, basisPointsOf(requirement))
  }
  return highest
}
