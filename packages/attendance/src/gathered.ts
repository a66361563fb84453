import type { Policy } from './policy.ts'
import type { PolicyIssue } from './policy-node.ts'
import type { Requirement } from './requirements/kinds.ts'

/**
 * Where a policy asks for evidence that Muster does not gather, so that nobody could ever meet it: the one list of what is
 * missing, for the form that offers rules and for the server that sets them. The language itself can say all of it.
 */
export function listUngathered({ requirements, tiers, makeUp }: Policy): readonly PolicyIssue[] {
  const paths = [
    ...ofRequirements(requirements, 'requirements'),
    ...tiers.flatMap((tier, index) => ofRequirements(tier.requirements, `tiers.${index}.requirements`)),
    ...(makeUp === null ? [] : ['makeUp']),
  ]
  return paths.map((path) => ({ code: 'not-gathered', path }))
}

const ofRequirements = (requirements: readonly Requirement[], path: string) =>
  requirements.flatMap((requirement, index) => (isGathered(requirement) ? [] : [`${path}.${index}`]))

/** What can be done beside attending: the evaluation of a whole programme, which nobody has to validate. */
export const evaluation = 'evaluation'

/** Presence and attention checks are gathered; of what is done beside attending only the evaluation. */
function isGathered(requirement: Requirement): boolean {
  if (requirement.kind !== 'activity') return true
  const { activity, scope, validated } = requirement
  return activity === evaluation && scope === 'programme' && !validated
}

/** Whether a policy asks for the evaluation, for the certificate or for any lesser tier. */
export function asksForEvaluation({ requirements, tiers }: Pick<Policy, 'requirements' | 'tiers'>): boolean {
  const asked = [...requirements, ...tiers.flatMap((tier) => tier.requirements)]
  return asked.some((requirement) => requirement.kind === 'activity' && requirement.activity === evaluation)
}
