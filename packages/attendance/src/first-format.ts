import type { Policy } from './policy.ts'
import { fieldsOf, type Node, readChoice, readList, readPercent, readWhole } from './policy-node.ts'
import type { Requirement } from './requirements/kinds.ts'

/**
 * Policies as they were stored before the language had a `format`: a share of every required session, and nothing else.
 * Everything they could not say is filled in as it was then understood, so that they judge as they always did.
 */
export function readFirstFormat(node: Node): Policy {
  const at = fieldsOf(node, ['version', 'window', 'gaps', 'outages', 'requirements'])
  const gaps = fieldsOf(at('gaps'), ['bridgedUpToS'])
  const outages = fieldsOf(at('outages'), ['countAs', 'reviewAbovePercent'])
  return {
    ...unsaid,
    version: readWhole(at('version'), { min: 1, max: Number.MAX_SAFE_INTEGER }),
    window: readChoice(at('window'), ['actual']),
    gaps: { bridgedUpToS: readWhole(gaps('bridgedUpToS'), { min: 0, max: 3600 }) },
    outages: {
      countAs: readChoice(outages('countAs'), ['excluded', 'credited', 'missed']),
      reviewAbovePercent: readPercent(outages('reviewAbovePercent')),
    },
    requirements: readRequirements(at('requirements')),
  }
}

const unsaid: Omit<Policy, 'version' | 'window' | 'gaps' | 'outages' | 'requirements'> = {
  format: 2,
  breaks: 'counted',
  sources: { hub: 'ignored', import: 'ignored' },
  ownSessions: 'exempt',
  tiers: [],
  credits: null,
  makeUp: null,
  checks: null,
  overrides: { secondApprover: false },
  appeals: null,
}

function readRequirements(node: Node): readonly Requirement[] {
  const requirements = readList(node, readEverySession, { min: 1, max: 50 })
  for (const [index] of requirements.slice(1).entries())
    node.issues.push({ code: 'duplicate-kind', path: `${node.path}.${index + 1}.kind` })
  return requirements
}

function readEverySession(node: Node): Requirement {
  const at = fieldsOf(node, ['kind', 'minPercent'])
  readChoice(at('kind'), ['every-required-session'])
  return { kind: 'share', scope: 'session', sessions: 'required', minPercent: readPercent(at('minPercent')) }
}
