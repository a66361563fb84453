import type { Standing } from '@muster/contracts/attendance'

/** With less than this share of the allowance left, what may still be missed comes forward. */
const riskyShare = 1 / 3

/** Whether a reason of somebody whose attendance is not lost yet should be brought forward: little is left to miss. */
export function isRisky(
  { code, sessionId, ...params }: Standing['reasons'][number],
  sessions: Standing['sessions'],
): boolean {
  if (code.endsWith('within-uncertainty') || code.endsWith('mostly-outage')) return true
  if (code !== 'still-open' || typeof params.mayStillMissMs !== 'number') return false
  const session = sessions.find((each) => each.sessionId === sessionId)
  return session !== undefined && params.mayStillMissMs < session.allowedMissMs * riskyShare
}
