import type { ProgrammeSession } from './evidence.ts'
import { findPlannedWindow } from './held-window.ts'
import type { Policy } from './policy.ts'
import { ruleOfSession } from './session-rule.ts'

/**
 * What may be missed of a session that is still to come, if it is held as planned, milliseconds; null where the policy asks
 * for no length of time in it by itself.
 */
export function findPlannedAllowance(session: ProgrammeSession, policy: Policy): number | null {
  const rule = ruleOfSession(session, policy.requirements)
  const planned = findPlannedWindow(session, policy)
  if (rule === null || rule.time.length === 0 || planned === null) return null
  return planned.lengthMs - rule.neededMs(planned.lengthMs)
}
