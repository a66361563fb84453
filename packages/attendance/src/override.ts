import type { Policy } from './policy.ts'
import type { Assessment, Outcome } from './verdict.ts'

/** A person's decision about somebody's attendance. It stands beside the verdict and never touches the evidence. */
export type Override = {
  readonly overrideId: string
  readonly atMs: number
  readonly outcome: 'complete' | 'incomplete'
  /** The lesser tier that is granted, if it is not complete. */
  readonly tier: string | null
  readonly proposedBy: string
  readonly approvedBy: string | null
  readonly withdrawnAtMs: number | null
}

export type StandingAfter = {
  /** What the rules say, unchanged. */
  readonly computed: Assessment
  readonly outcome: Outcome
  readonly tier: string | null
  /** The override that decided; null: the rules did. */
  readonly byDecision: string | null
}

/** Whether an override has force: not withdrawn, and where the policy asks for it, approved by somebody else. */
export function isInForce(override: Override, { overrides }: Pick<Policy, 'overrides'>): boolean {
  if (override.withdrawnAtMs !== null) return false
  if (!overrides.secondApprover) return true
  return override.approvedBy !== null && override.approvedBy !== override.proposedBy
}

/** How somebody stands once people have decided: the latest override in force decides, else the verdict does. */
export function standingAfter(
  computed: Assessment,
  overrides: readonly Override[],
  policy: Pick<Policy, 'overrides'>,
): StandingAfter {
  let latest: Override | null = null
  for (const override of overrides) {
    if (!isInForce(override, policy)) continue
    if (latest === null || isLater(override, latest)) latest = override
  }
  if (latest === null) return { computed, outcome: computed.outcome, tier: computed.tier, byDecision: null }
  const tier = latest.outcome === 'complete' ? 'complete' : latest.tier
  return { computed, outcome: latest.outcome, tier, byDecision: latest.overrideId }
}

/** Of two made in the same millisecond, always the same one, in whatever order they come. */
function isLater(a: Override, b: Override): boolean {
  return a.atMs === b.atMs ? a.overrideId > b.overrideId : a.atMs > b.atMs
}
