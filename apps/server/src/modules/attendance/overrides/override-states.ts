import { findInForce, findWaiting } from '@muster/attendance/override'
import type { OverrideId } from '@muster/contracts/ids'
import type { Override } from '@muster/contracts/overrides'
import { type OverrideCase, toOverride } from './override-case.ts'

/** How the decisions about one person stand to each other. */
export function statesOf(cases: readonly OverrideCase[]): (id: OverrideId) => Override['state'] {
  const overrides = cases.map(toOverride)
  const deciding = findInForce(overrides)?.overrideId
  const waiting = findWaiting(overrides)?.overrideId
  const withdrawn = new Set(cases.filter((each) => each.withdrawn).map(({ decided }) => decided.id))
  return (id) => {
    if (withdrawn.has(id)) return 'withdrawn'
    if (id === deciding) return 'in-force'
    return id === waiting ? 'waiting' : 'replaced'
  }
}
