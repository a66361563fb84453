import type { Policy } from './policy.ts'
import type { Requirement } from './requirements/kinds.ts'

/** One thing a policy says: a code and its parameters, from which the interface makes a sentence. */
export type Clause = { readonly code: string; readonly params: { readonly [param: string]: unknown } }

/**
 * What a policy says, in the order in which it should be read: what is asked, what may be reached instead, what earns
 * credits, and then how time counts. What a policy does not use is left out; what it always says is always said.
 */
export function describePolicy(policy: Policy): readonly Clause[] {
  const { tiers, credits, makeUp, checks, gaps, outages, sources, overrides, appeals } = policy
  return [
    ...policy.requirements.map((requirement) => ofRequirement(requirement)),
    ...tiers.flatMap(({ tier, creditPercent, requirements }) => [
      { code: 'tier', params: { tier, creditPercent } },
      ...requirements.map((requirement) => ofRequirement(requirement, tier)),
    ]),
    ...(credits === null ? [] : [{ code: `credits-${credits.worth.kind}`, params: { ...credits, ...credits.worth } }]),
    ...(makeUp === null ? [] : [{ code: 'make-up', params: { ...makeUp } }]),
    ...(checks === null
      ? []
      : [{ code: `place-checks-${checks.placing.kind}`, params: { ...checks, ...checks.placing } }]),
    { code: 'window', params: { window: policy.window } },
    { code: 'breaks', params: { breaks: policy.breaks } },
    gaps.bridgedUpToS === 0
      ? { code: 'gaps-missed', params: {} }
      : { code: 'gaps-bridged', params: { bridgedUpToS: gaps.bridgedUpToS } },
    { code: 'outages', params: { countAs: outages.countAs } },
    ...(outages.countAs === 'missed' || outages.reviewAbovePercent === 100
      ? []
      : [{ code: 'outages-review', params: { reviewAbovePercent: outages.reviewAbovePercent } }]),
    { code: 'hub', params: { treatment: sources.hub } },
    { code: 'import', params: { treatment: sources.import } },
    { code: 'own-sessions', params: { ownSessions: policy.ownSessions } },
    ...(overrides.secondApprover ? [{ code: 'second-approver', params: {} }] : []),
    appeals === null ? { code: 'no-appeals', params: {} } : { code: 'appeals', params: { ...appeals } },
  ]
}

/** `require-share`, `require-late`…; of a lesser tier, with its name. */
function ofRequirement({ kind, ...params }: Requirement, tier: string | null = null): Clause {
  return { code: `require-${kind}`, params: { ...params, tier } }
}
