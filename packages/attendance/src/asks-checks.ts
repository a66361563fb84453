import { earnsByChecks } from './credit-rule.ts'
import type { ProgrammeSession } from './evidence.ts'
import type { Policy } from './policy.ts'
import type { Checks } from './requirements/checks.ts'
import { isSelected, type Selection } from './requirements/selection.ts'

/**
 * Whether checks are to be placed in a session: where the policy has a plan for them, in those that its requirements and
 * credits ask them of, or in all where none does. Never in a break.
 */
export function asksChecksIn(session: ProgrammeSession, policy: Policy): boolean {
  if (policy.checks === null || session.kind === 'break') return false
  const selections = selectionsOf(policy)
  return selections.length === 0 || selections.some((selection) => isSelected(session, selection))
}

/** Whether a poll that is opened in a session is a check as well. */
export const asksPolls = (policy: Policy): boolean =>
  policy.checks?.forms.includes('poll') === true || listRequired(policy).some(({ forms }) => forms.includes('poll'))

const listRequired = ({ requirements, tiers }: Policy): Checks[] =>
  [...requirements, ...tiers.flatMap((tier) => tier.requirements)].filter(
    (requirement) => requirement.kind === 'checks',
  )

function selectionsOf(policy: Policy): Selection[] {
  const { credits } = policy
  const asked = listRequired(policy).map(({ sessions }) => sessions)
  return credits !== null && earnsByChecks(credits) ? [...asked, credits.sessions] : asked
}
