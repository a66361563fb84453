import type { Policy } from './policy.ts'
import type { Assessment, Outcome } from './verdict.ts'

/** A person's decision about somebody's attendance. It stands beside the verdict and never touches the evidence. */
export type Override = {
  readonly overrideId: string
  readonly atMs: number
  readonly outcome: 'complete' | 'incomplete'
  /** The lesser tier that is granted, if it is not complete. */
  readonly tier: string | null
  /** How many credits are granted, in hundredths; null: as many as the rules say of this outcome. */
  readonly creditsHundredths: number | null
  readonly proposedBy: string
  /** Whether the rule asked for a second administrator when it was decided: a later rule changes no decision. */
  readonly needsSecond: boolean
  readonly approvedBy: string | null
  readonly withdrawnAtMs: number | null
}

export type StandingAfter = {
  /** What the rules say, unchanged. */
  readonly computed: Assessment
  readonly outcome: Outcome
  readonly tier: string | null
  /**
   * What is certified of credits, in hundredths: at the end of the uncertainty that promises nothing, and of a lesser tier
   * its part. Null where the policy awards none, or nothing is reached.
   */
  readonly creditsHundredths: number | null
  /** The override that decided; null: the rules did. */
  readonly byDecision: string | null
  /** An override that waits for a second administrator; null: none does. */
  readonly waiting: string | null
}

type Deciding = Pick<Policy, 'tiers'>

/** Whether an override has force: not withdrawn, and where it needs that, approved by somebody else. */
function isInForce(override: Override): boolean {
  if (override.withdrawnAtMs !== null) return false
  if (!override.needsSecond) return true
  return override.approvedBy !== null && override.approvedBy !== override.proposedBy
}

/** How somebody stands once people have decided: the latest override in force decides, else the verdict does. */
export function standingAfter(computed: Assessment, overrides: readonly Override[], policy: Deciding): StandingAfter {
  const deciding = findInForce(overrides)
  const waiting = findWaiting(overrides)?.overrideId ?? null
  if (deciding === null) {
    const { outcome, tier } = computed
    return { computed, outcome, tier, creditsHundredths: earned(computed, tier, policy), byDecision: null, waiting }
  }
  const { outcome, overrideId: byDecision } = deciding
  const tier = outcome === 'complete' ? 'complete' : deciding.tier
  const creditsHundredths = tier === null ? null : (deciding.creditsHundredths ?? earned(computed, tier, policy))
  return { computed, outcome, tier, creditsHundredths, byDecision, waiting }
}

/** The latest override in force: the one that decides. */
export const findInForce = (overrides: readonly Override[]): Override | null => latestOf(overrides.filter(isInForce))

/** The latest override that was not withdrawn, if it still lacks a second administrator. */
export function findWaiting(overrides: readonly Override[]): Override | null {
  const latest = latestOf(overrides.filter(({ withdrawnAtMs }) => withdrawnAtMs === null))
  return latest === null || isInForce(latest) ? null : latest
}

/** What of the credits earned a tier is worth. */
function earned({ credits }: Assessment, reached: string | null, { tiers }: Deciding): number | null {
  if (credits === null || reached === null) return null
  if (reached === 'complete') return credits.lowHundredths
  const part = credits.lowHundredths * (tiers.find(({ tier }) => tier === reached)?.creditPercent ?? 0)
  return (part - (part % 100)) / 100
}

const latestOf = (overrides: readonly Override[]): Override | null =>
  overrides.reduce<Override | null>((latest, next) => (latest === null || isLater(next, latest) ? next : latest), null)

/** Of two made in the same millisecond, always the same one, in whatever order they come. */
function isLater(a: Override, b: Override): boolean {
  return a.atMs === b.atMs ? a.overrideId > b.overrideId : a.atMs > b.atMs
}
