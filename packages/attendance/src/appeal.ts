import { dayMs } from './durations.ts'
import type { Policy } from './policy.ts'

/** When a session ended, and when people last decided about its times, epoch milliseconds; null: never. */
export type SessionEnd = { readonly endMs: number; readonly decidedMs: number | null }

/**
 * Until when, inclusively, a result may be appealed, epoch milliseconds: so many days of 24 hours after the session ended,
 * or after it was decided when it was held, since the result changed then. Null where there are no appeals.
 */
export function appealDeadlineMs(
  { endMs, decidedMs }: SessionEnd,
  { appeals }: Pick<Policy, 'appeals'>,
): number | null {
  if (appeals === null) return null
  return Math.max(endMs, decidedMs ?? endMs) + appeals.withinDays * dayMs
}
