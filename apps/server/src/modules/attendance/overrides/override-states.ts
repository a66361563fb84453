import { findInForce, findWaiting } from '@muster/attendance/override'
import type { Policy } from '@muster/attendance/policy'
import type { OverrideId } from '@muster/contracts/ids'
import type { Override } from '@muster/contracts/overrides'
import { type OverrideCase, toOverride } from './override-case.ts'

/** How the decisions about one person stand to each other, by the policy in force. */
export function statesOf(
  cases: readonly OverrideCase[],
  policy: Pick<Policy, 'overrides'>,
): (id: OverrideId) => Override['state'] {
  const overrides = cases.map(toOverride)
  const deciding = findInForce(overrides, policy)?.overrideId
  const waiting = findWaiting(overrides, policy)?.overrideId
  const withdrawn = new Set(cases.filter((each) => each.withdrawn).map(({ decided }) => decided.id))
  return (id) => {
    if (withdrawn.has(id)) return 'withdrawn'
    if (id === deciding) return 'in-force'
    return id === waiting ? 'waiting' : 'replaced'
  }
}
