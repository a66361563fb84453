import type { ActivityDone } from './evidence.ts'
import { instantOf } from './instant.ts'
import { type Activity, dueMsOf } from './requirements/activity.ts'
import type { Finding } from './settle.ts'
import type { Place } from './verdict.ts'

export type ActivityContext = {
  readonly place: Place
  /** From where the deadline counts; null while that is not known. */
  readonly endMs: number | null
  /** Null: no deadline has passed. */
  readonly nowMs: number | null
}

/** Whether something was done in time, and validated where that is asked; at most one finding. */
export function judgeActivity(
  requirement: Activity,
  done: readonly ActivityDone[],
  { place, endMs, nowMs }: ActivityContext,
): readonly Finding[] {
  const { activity, validated } = requirement
  const dueMs = dueMsOf(requirement, endMs)
  const about = { ...place, activity, due: dueMs === null ? null : instantOf(dueMs) }
  const times = done.filter((deed) => deed.activity === activity)
  const inTime = times.filter(({ atMs }) => dueMs === null || atMs <= dueMs)
  if (inTime.length === 0) {
    if (dueMs === null || nowMs === null || nowMs <= dueMs)
      return [{ outcome: 'pending', reason: { code: 'activity-to-come', ...about } }]
    const code = times.length > 0 ? 'activity-late' : 'activity-missing'
    return [{ outcome: 'incomplete', reason: { code, ...about } }]
  }
  if (!validated || inTime.some(({ validatedAtMs }) => validatedAtMs !== null)) return []
  if (inTime.every(({ declined }) => declined === true)) {
    const isOver = dueMs !== null && nowMs !== null && nowMs > dueMs
    return [{ outcome: isOver ? 'incomplete' : 'pending', reason: { code: 'activity-declined', ...about } }]
  }
  return [{ outcome: 'pending', reason: { code: 'activity-not-validated', ...about } }]
}
