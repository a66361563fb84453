import { listUngathered } from '@muster/attendance/gathered'
import type { Policy } from '@muster/attendance/policy'
import type { Preset } from '@muster/attendance/presets/preset'
import { morePresets, presetsInFront } from '@muster/attendance/presets/presets'

/** How many presets stand in front; the others are under "more rules". */
const inFront = 4

const offered = [...presetsInFront, ...morePresets].filter(({ policy }) => listUngathered(policy).length === 0)
export const offeredInFront: readonly Preset[] = offered.slice(0, inFront)
export const offeredBeside: readonly Preset[] = offered.slice(inFront)

/** A preset in place of what is being written; how decisions are made and reviewed is no matter of a rule, and stays. */
export const startFrom = (preset: Preset, { version, overrides, appeals }: Policy): Policy => ({
  ...preset.policy,
  version,
  overrides,
  appeals,
})

/** The offered preset that a policy is, whatever its version and its settings of decisions; null: one of its own making. */
export function findOffered(policy: Policy): Preset | null {
  const said = wordFor(policy)
  return offered.find((preset) => wordFor(preset.policy) === said) ?? null
}

/** What a policy asks, word for word, whatever the order its parts were stored in. */
const wordFor = (policy: Policy) => JSON.stringify(sorted({ ...policy, version: 0, overrides: null, appeals: null }))

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.entries(value)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, each]) => [key, sorted(each)])
}
