import { readCheckPlan } from './check-plan.ts'
import { readCreditRule } from './credit-rule.ts'
import { readFirstFormat } from './first-format.ts'
import type { MakeUp, Policy, Tier } from './policy.ts'
import {
  fieldsOf,
  type Node,
  type PolicyIssue,
  readChoice,
  readFlag,
  readList,
  readName,
  readOptional,
  readPercent,
  readVariant,
  readWhole,
} from './policy-node.ts'
import { listContradictions } from './policy-sense.ts'
import { type Requirement, requirementKinds } from './requirements/kinds.ts'

export type ParsedPolicy =
  | { readonly ok: true; readonly policy: Policy }
  | { readonly ok: false; readonly issues: readonly PolicyIssue[] }

/**
 * Reads a policy from anything at all and never throws; all that is wrong is named at once. Every key must be there and
 * no other may. Policies of the first format (without `format`) are brought up to date.
 */
export function parsePolicy(value: unknown): ParsedPolicy {
  const issues: PolicyIssue[] = []
  const root: Node = { value, path: '', issues }
  const policy = hasFormat(value) ? readPolicy(root) : readFirstFormat(root)
  // Only a whole policy can be asked whether its parts fit together.
  if (issues.length === 0) issues.push(...listContradictions(policy))
  return issues.length === 0 ? { ok: true, policy } : { ok: false, issues }
}

const hasFormat = (value: unknown) => typeof value === 'object' && value !== null && 'format' in value

const keys = [
  'format',
  'version',
  'window',
  'breaks',
  'gaps',
  'outages',
  'sources',
  'ownSessions',
  'requirements',
  'tiers',
  'credits',
  'makeUp',
  'checks',
  'overrides',
  'appeals',
]

function readPolicy(root: Node): Policy {
  const at = fieldsOf(root, keys)
  const gaps = fieldsOf(at('gaps'), ['bridgedUpToS'])
  const outages = fieldsOf(at('outages'), ['countAs', 'reviewAbovePercent'])
  const sources = fieldsOf(at('sources'), ['hub', 'import'])
  const overrides = fieldsOf(at('overrides'), ['secondApprover'])
  return {
    format: readFormat(at('format')),
    version: readWhole(at('version'), { min: 1, max: Number.MAX_SAFE_INTEGER }),
    window: readChoice(at('window'), ['actual', 'scheduled', 'both']),
    breaks: readChoice(at('breaks'), ['excluded', 'counted']),
    gaps: { bridgedUpToS: readWhole(gaps('bridgedUpToS'), { min: 0, max: 3600 }) },
    outages: {
      countAs: readChoice(outages('countAs'), ['excluded', 'credited', 'missed']),
      reviewAbovePercent: readPercent(outages('reviewAbovePercent')),
    },
    sources: {
      hub: readChoice(sources('hub'), ['counts', 'review', 'ignored']),
      import: readChoice(sources('import'), ['counts', 'review', 'ignored']),
    },
    ownSessions: readChoice(at('ownSessions'), ['exempt', 'no-credit', 'credit']),
    requirements: readRequirements(at('requirements')),
    tiers: readList(at('tiers'), readTier, { min: 0, max: 10 }),
    credits: readOptional(at('credits'), readCreditRule),
    makeUp: readOptional(at('makeUp'), readMakeUp),
    checks: readOptional(at('checks'), readCheckPlan),
    overrides: { secondApprover: readFlag(overrides('secondApprover')) },
    appeals: readOptional(at('appeals'), (node) => ({
      withinDays: readWhole(fieldsOf(node, ['withinDays'])('withinDays'), { min: 1, max: 366 }),
    })),
  }
}

function readFormat({ value, path, issues }: Node): 2 {
  if (value !== 2) issues.push({ code: 'not-one-of', path, allowed: [2] })
  return 2
}

function readRequirements(node: Node): readonly Requirement[] {
  const read = readList(node, (item) => readVariant(item, requirementKinds), { min: 1, max: 50 })
  return read.filter((requirement) => requirement !== null)
}

function readTier(node: Node): Tier {
  const at = fieldsOf(node, ['tier', 'requirements', 'creditPercent'])
  return {
    tier: readName(at('tier')),
    requirements: readRequirements(at('requirements')),
    creditPercent: readWhole(at('creditPercent'), { min: 0, max: 100 }),
  }
}

function readMakeUp(node: Node): MakeUp {
  const at = fieldsOf(node, ['withinDays', 'maxSessions', 'maxSpeedPercent', 'quiz'])
  return {
    withinDays: readWhole(at('withinDays'), { min: 1, max: 366 }),
    maxSessions: readWhole(at('maxSessions'), { min: 1, max: 1000 }),
    maxSpeedPercent: readWhole(at('maxSpeedPercent'), { min: 100, max: 400 }),
    quiz: readOptional(at('quiz'), readName),
  }
}
