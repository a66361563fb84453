import { listUngathered } from '@muster/attendance/gathered'
import { parsePolicy } from '@muster/attendance/parse-policy'
import type { Policy } from '@muster/attendance/policy'
import type { Checks } from '@muster/attendance/requirements/checks'
import type { Requirement } from '@muster/attendance/requirements/kinds'
import { newActivity } from './activity-draft.ts'
import { checkForms, newDemand } from './check-draft.ts'

export type Issues = ReadonlyMap<string, { code: string; params: Record<string, unknown> }>

/** What is wrong with a policy that is being written, by where. What is not gathered and a share of nothing are refused as well. */
export function issuesOf(draft: Policy): Issues {
  const issues = new Map<string, { code: string; params: Record<string, unknown> }>()
  const parsed = parsePolicy(draft)
  const wrong = parsed.ok ? listUngathered(parsed.policy) : parsed.issues
  for (const { path, code, ...params } of wrong) issues.set(path, { code, params })
  for (const [path, requirement] of listPlaced(draft)) {
    if (requirement.kind !== 'share') continue
    const at = `${path}.minPercent`
    if (requirement.minPercent < 1) issues.set(at, { code: 'nothing', params: {} })
    // What is asked for is said as it is refused: not from 0.
    else if (requirement.minPercent > 100) issues.set(at, { code: 'out-of-range', params: { min: 1, max: 100 } })
  }
  return issues
}

function listPlaced({ requirements, tiers }: Policy): (readonly [string, Requirement])[] {
  return [
    ...requirements.map((each, index) => [`requirements.${index}`, each] as const),
    ...tiers.flatMap((tier, at) =>
      tier.requirements.map((each, index) => [`tiers.${at}.requirements.${index}`, each] as const),
    ),
  ]
}

/** The kinds of requirement, in the order in which they are offered. */
export const offeredKinds = [
  'share',
  'minutes',
  'missed',
  'late',
  'left-early',
  'longest-absence',
  'checks',
  'activity',
  'min-credits',
] as const
export type OfferedKind = (typeof offeredKinds)[number]

/** What a requirement of a kind begins as. */
export function newRequirement(kind: OfferedKind): Requirement {
  const sessions = 'required'
  switch (kind) {
    case 'share':
      return { kind, scope: 'session', sessions, minPercent: 80 }
    case 'minutes':
      return { kind, scope: 'session', sessions, minMinutes: 30 }
    case 'missed':
      return { kind, scope: 'session', sessions, maxMinutes: 15 }
    case 'late':
    case 'left-early':
    case 'longest-absence':
      return { kind, sessions, maxS: 900 }
    case 'checks':
      return { kind, scope: 'session', sessions, forms: checkForms, demand: newDemand('percent') }
    case 'activity':
      return newActivity()
    case 'min-credits':
      return { kind, minHundredths: 100 }
  }
}

/**
 * The number of a requirement as its form shows it, in the unit it is thought of in; null where it has none: something to be
 * done without a deadline.
 */
export function amountOf(requirement: Requirement) {
  switch (requirement.kind) {
    case 'share':
      return { field: 'minPercent', unit: 'percent', value: requirement.minPercent, per: 1 } as const
    case 'minutes':
      return { field: 'minMinutes', unit: 'minutes', value: requirement.minMinutes, per: 1 } as const
    case 'missed':
      return { field: 'maxMinutes', unit: 'minutes', value: requirement.maxMinutes, per: 1 } as const
    case 'late':
    case 'left-early':
    case 'longest-absence':
      return { field: 'maxS', unit: 'seconds', value: requirement.maxS, per: 1 } as const
    case 'activity':
      return requirement.withinHours === null
        ? null
        : ({ field: 'withinHours', unit: 'hours', value: requirement.withinHours, per: 1 } as const)
    case 'min-credits':
      return { field: 'minHundredths', unit: 'credits', value: requirement.minHundredths, per: 100 } as const
    case 'checks':
      return amountOfDemand(requirement)
  }
}

function amountOfDemand({ demand }: Checks) {
  return demand.kind === 'percent'
    ? ({ field: 'demand.minPercent', unit: 'percent', value: demand.minPercent, per: 1 } as const)
    : ({ field: 'demand.count', unit: 'checks', value: demand.count, per: 1 } as const)
}

/** The same requirement with another number. */
export function withAmount(requirement: Requirement, value: number): Requirement {
  if (requirement.kind === 'checks') {
    const { demand } = requirement
    const changed = demand.kind === 'percent' ? { ...demand, minPercent: value } : { ...demand, count: value }
    return { ...requirement, demand: changed }
  }
  const amount = amountOf(requirement)
  return amount ? { ...requirement, [amount.field]: toWhole(value, amount.per) } : requirement
}

/** What is shown divided by `per` is kept whole: a quarter of a credit is 25 hundredths. */
export const toWhole = (shown: number, per: number): number => (per === 1 ? shown : Math.round(shown * per))
