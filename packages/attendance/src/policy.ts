/**
 * An attendance policy: data with a version, frozen into every verdict made by it. The order in which it is applied is
 * fixed: visits and outages are clipped to the window, visits are united, gaps are bridged, outages are counted, and
 * only then are the requirements asked. Every requirement must be met.
 */
export type Policy = {
  /** Which version of the project's policy this is: a whole number from 1. */
  readonly version: number
  /** What a session's length is measured by; `actual`: the window in which it was really held. */
  readonly window: 'actual'
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
  readonly requirements: readonly Requirement[]
}

/**
 * How time counts in which the service was out for the person. Time the person was nevertheless seen counts as presence
 * under each of them.
 * - `excluded`: neither presence nor absence. It leaves the length of the session that the person is judged by.
 * - `credited`: as presence.
 * - `missed`: as absence, like any other gap, and so bridged only within a gap that is short enough as a whole.
 */
export type OutageTreatment = 'excluded' | 'credited' | 'missed'

/** What a policy can require. Further kinds join this union; each kind occurs at most once in a policy. */
export type Requirement = EveryRequiredSession

/**
 * In every required session, present for at least `minPercent` (0 to 100, at most two decimals) of its length; exactly
 * that is enough.
 */
export type EveryRequiredSession = {
  readonly kind: 'every-required-session'
  readonly minPercent: number
}

/** The share of each session that the policy demands, in basis points (hundredths of a percent), so that it is exact. */
export function requiredBasisPoints(policy: Policy): number {
  let percent = 0
  for (const requirement of policy.requirements) percent = Math.max(percent, requirement.minPercent)
  return Math.round(percent * 100)
}
