import type { Policy } from './policy.ts'
import type { PolicyIssue } from './policy-node.ts'
import type { Requirement } from './requirements/kinds.ts'

/**
 * Where a policy asks for evidence that Muster does not gather, so that nobody could ever meet it: the one list of what is
 * missing, for the form that offers rules and for the server that sets them. The language itself can say all of it.
 */
export function listUngathered({ requirements, tiers, credits, makeUp, checks }: Policy): readonly PolicyIssue[] {
  const paths = [
    ...ofRequirements(requirements, 'requirements'),
    ...tiers.flatMap((tier, index) => ofRequirements(tier.requirements, `tiers.${index}.requirements`)),
    ...(credits !== null && credits.checksPerCredit > 0 ? ['credits.checksPerCredit'] : []),
    ...(makeUp === null ? [] : ['makeUp']),
    ...(checks === null ? [] : ['checks']),
  ]
  return paths.map((path) => ({ code: 'not-gathered', path }))
}

const ofRequirements = (requirements: readonly Requirement[], path: string) =>
  requirements.flatMap((requirement, index) => (isGathered(requirement) ? [] : [`${path}.${index}`]))

/** Presence is; attention checks and what is done beside attending are not yet. */
const isGathered = ({ kind }: Requirement): boolean => kind !== 'checks' && kind !== 'activity'
