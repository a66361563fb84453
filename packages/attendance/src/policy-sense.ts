import { earnsByChecks } from './credit-rule.ts'
import type { Policy } from './policy.ts'
import type { PolicyIssue } from './policy-node.ts'
import type { Requirement } from './requirements/kinds.ts'

/** Where the parts of a policy, each of them right by itself, do not fit together. */
export function listContradictions(policy: Policy): readonly PolicyIssue[] {
  const issues = listOfRequirements(policy, policy.requirements, 'requirements')
  const names = new Set(['complete'])
  for (const [index, { tier, requirements }] of policy.tiers.entries()) {
    if (names.has(tier)) issues.push({ code: 'duplicate-kind', path: `tiers.${index}.tier` })
    names.add(tier)
    issues.push(...listOfRequirements(policy, requirements, `tiers.${index}.requirements`))
  }
  const { credits } = policy
  if (credits !== null && earnsByChecks(credits) && policy.checks === null)
    issues.push({ code: 'needs-checks', path: 'credits' })
  const onlyOne = policy.checks?.onlyOne ?? null
  if (onlyOne !== null && onlyOne.earliestMinutesBeforeEnd <= onlyOne.latestMinutesBeforeEnd)
    issues.push({ code: 'not-ascending', path: 'checks.onlyOne' })
  return issues
}

function listOfRequirements(policy: Policy, requirements: readonly Requirement[], path: string): PolicyIssue[] {
  const issues: PolicyIssue[] = []
  const seen = new Set<string>()
  for (const [index, requirement] of requirements.entries()) {
    const at = `${path}.${index}`
    const identity = identityOf(requirement)
    if (seen.has(identity)) issues.push({ code: 'duplicate-kind', path: `${at}.kind` })
    seen.add(identity)
    if (requirement.kind === 'min-credits' && policy.credits === null) issues.push({ code: 'needs-credits', path: at })
    // Polls are asked by whoever runs the session; prompts and codes only where the policy places them.
    const placed: readonly string[] = ['poll', ...(policy.checks?.forms ?? [])]
    if (requirement.kind === 'checks' && !requirement.forms.some((form) => placed.includes(form)))
      issues.push({ code: 'needs-checks', path: `${at}.forms` })
  }
  if (requirements.every(({ kind }) => kind === 'activity')) issues.push({ code: 'no-attendance', path })
  return issues
}

/** Two rules of one kind about the same sessions would be one rule said twice. */
function identityOf(requirement: Requirement): string {
  const scope = 'scope' in requirement ? requirement.scope : ''
  const sessions = 'sessions' in requirement ? requirement.sessions : ''
  const about = requirement.kind === 'activity' ? requirement.activity : ''
  const forms = requirement.kind === 'checks' ? requirement.forms : ''
  return JSON.stringify([requirement.kind, scope, sessions, about, forms])
}
