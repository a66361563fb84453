import type { OutageTreatment, Policy, Requirement } from './policy.ts'

/** What is wrong with a policy, and where: `path` is like `requirements.0.minPercent`, empty for the whole. */
export type PolicyIssue =
  | {
      readonly code: 'not-an-object' | 'not-a-list' | 'unknown-key' | 'duplicate-kind' | 'empty'
      readonly path: string
    }
  | { readonly code: 'not-one-of'; readonly path: string; readonly allowed: readonly string[] }
  | { readonly code: 'not-a-whole-number' | 'too-many-decimals'; readonly path: string }
  | { readonly code: 'out-of-range'; readonly path: string; readonly min: number; readonly max: number }

export type ParsedPolicy =
  | { readonly ok: true; readonly policy: Policy }
  | { readonly ok: false; readonly issues: readonly PolicyIssue[] }

const treatments: readonly OutageTreatment[] = ['excluded', 'credited', 'missed']
const kinds: readonly Requirement['kind'][] = ['every-required-session']
const windows: readonly Policy['window'][] = ['actual']

/**
 * Reads a policy from anything at all and never throws. Bounds: version a whole number from 1; gaps bridged up to 0 to
 * 3,600 whole seconds; percentages 0 to 100 with at most two decimals; at least one requirement, each kind once. Keys
 * that are not known are refused: a rule that is misspelt must not silently be no rule.
 */
export function parsePolicy(value: unknown): ParsedPolicy {
  const issues: PolicyIssue[] = []
  const read = readerInto(issues)
  const root = read.object(value, '', ['version', 'window', 'gaps', 'outages', 'requirements'])
  const gaps = read.object(root.gaps, 'gaps', ['bridgedUpToS'])
  const outages = read.object(root.outages, 'outages', ['countAs', 'reviewAbovePercent'])
  const policy: Policy = {
    version: read.whole(root.version, 'version', { min: 1, max: Number.MAX_SAFE_INTEGER }),
    window: read.choice(root.window, 'window', windows, 'actual'),
    gaps: { bridgedUpToS: read.whole(gaps.bridgedUpToS, 'gaps.bridgedUpToS', { min: 0, max: 3600 }) },
    outages: {
      countAs: read.choice(outages.countAs, 'outages.countAs', treatments, 'excluded'),
      reviewAbovePercent: read.percent(outages.reviewAbovePercent, 'outages.reviewAbovePercent'),
    },
    requirements: readRequirements(root.requirements, read, issues),
  }
  return issues.length === 0 ? { ok: true, policy } : { ok: false, issues }
}

function readRequirements(value: unknown, read: Reader, issues: PolicyIssue[]): readonly Requirement[] {
  if (!Array.isArray(value)) {
    issues.push({ code: 'not-a-list', path: 'requirements' })
    return []
  }
  if (value.length === 0) issues.push({ code: 'empty', path: 'requirements' })
  const seen = new Set<string>()
  return Array.from(value, (item: unknown, index) => {
    const path = `requirements.${index}`
    const fields = read.object(item, path, ['kind', 'minPercent'])
    const kind = read.choice(fields.kind, `${path}.kind`, kinds, 'every-required-session')
    if (fields.kind === kind && seen.has(kind)) issues.push({ code: 'duplicate-kind', path: `${path}.kind` })
    seen.add(kind)
    return { kind, minPercent: read.percent(fields.minPercent, `${path}.minPercent`) }
  })
}

type Bounds = { readonly min: number; readonly max: number }
type Reader = ReturnType<typeof readerInto>

/** Each reader notes what is wrong and goes on with a stand-in, so that all issues are found at once. */
function readerInto(issues: PolicyIssue[]) {
  const inRange = (value: number, path: string, { min, max }: Bounds): number => {
    if (value >= min && value <= max) return value
    issues.push({ code: 'out-of-range', path, min, max })
    return min
  }
  return {
    object(value: unknown, path: string, known: readonly string[]): Readonly<Record<string, unknown>> {
      if (!isRecord(value)) {
        issues.push({ code: 'not-an-object', path })
        return {}
      }
      for (const key of Object.keys(value)) {
        if (!known.includes(key)) issues.push({ code: 'unknown-key', path: path === '' ? key : `${path}.${key}` })
      }
      return value
    },
    choice<T extends string>(value: unknown, path: string, allowed: readonly T[], standIn: T): T {
      const found = allowed.find((candidate) => candidate === value)
      if (found === undefined) issues.push({ code: 'not-one-of', path, allowed })
      return found ?? standIn
    },
    whole(value: unknown, path: string, bounds: Bounds): number {
      if (typeof value === 'number' && Number.isInteger(value)) return inRange(value, path, bounds)
      issues.push({ code: 'not-a-whole-number', path })
      return bounds.min
    },
    percent(value: unknown, path: string): number {
      const percent = inRange(typeof value === 'number' ? value : NaN, path, { min: 0, max: 100 })
      if (Math.round(percent * 100) / 100 !== percent) issues.push({ code: 'too-many-decimals', path })
      return percent
    },
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
