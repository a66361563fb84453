import { evaluation, gatheredActivities } from '@muster/attendance/gathered'
import type { Activity } from '@muster/attendance/requirements/activity'

/** What a deadline begins as, in hours after the end. */
export const newDeadlineHours = 96

/** What a requirement of something to be done begins as. */
export const newActivity = (): Activity => ({
  kind: 'activity',
  activity: evaluation,
  scope: 'programme',
  sessions: 'required',
  withinHours: newDeadlineHours,
  validated: false,
})

/** The same asked of something else: what cannot be asked of that is left out. */
export function withActivity(requirement: Activity, activity: string): Activity {
  const can = gatheredActivities.get(activity)
  return {
    ...requirement,
    activity,
    scope: can?.ofSessions ? requirement.scope : 'programme',
    validated: can?.validated === true && requirement.validated,
  }
}
