import type { Policy } from './policy.ts'
import type { PolicyIssue } from './policy-node.ts'
import type { Activity } from './requirements/activity.ts'
import type { Requirement } from './requirements/kinds.ts'

/**
 * Where a policy asks for evidence that Muster does not gather, so that nobody could ever meet it: the one list of what is
 * missing, for the form that offers rules and for the server that sets them. The language itself can say all of it.
 */
export function listUngathered({ requirements, tiers, makeUp }: Policy): readonly PolicyIssue[] {
  const paths = [
    ...ofRequirements(requirements, 'requirements'),
    ...tiers.flatMap((tier, index) => ofRequirements(tier.requirements, `tiers.${index}.requirements`)),
    ...(makeUp === null || makeUp.quiz === null || makeUp.quiz === quiz ? [] : ['makeUp.quiz']),
  ]
  return paths.map((path) => ({ code: 'not-gathered', path }))
}

const ofRequirements = (requirements: readonly Requirement[], path: string) =>
  requirements.flatMap((requirement, index) =>
    requirement.kind !== 'activity' || isGathered(requirement) ? [] : [`${path}.${index}`],
  )

/**
 * What can be done beside attending: of the whole programme, or of a session by itself where that is said. Its name in a
 * policy is what it is. Nobody can validate an evaluation: what was answered is nobody's in particular.
 */
export const gatheredActivities: ReadonlyMap<string, { ofSessions: boolean; validated: boolean }> = new Map([
  ['evaluation', { ofSessions: false, validated: false }],
  ['report', { ofSessions: true, validated: true }],
  ['claim', { ofSessions: false, validated: true }],
  ['quiz', { ofSessions: true, validated: true }],
])
export const evaluation = 'evaluation'
/** What the quiz of a session is called, where it must be passed beside watching its recording. */
export const quiz = 'quiz'

function isGathered({ activity, scope, validated }: Pick<Activity, 'activity' | 'scope' | 'validated'>): boolean {
  const known = gatheredActivities.get(activity)
  return known !== undefined && (scope === 'programme' || known.ofSessions) && (!validated || known.validated)
}

/** Whether a policy asks for the evaluation, for the certificate or for any lesser tier. */
export function asksForEvaluation({ requirements, tiers }: Pick<Policy, 'requirements' | 'tiers'>): boolean {
  const asked = [...requirements, ...tiers.flatMap((tier) => tier.requirements)]
  return asked.some((requirement) => requirement.kind === 'activity' && requirement.activity === evaluation)
}
