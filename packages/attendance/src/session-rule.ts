import type { Activity } from './requirements/activity.ts'
import type { Checks } from './requirements/checks.ts'
import { type LimitRequirement, neededMs, type Requirement, type TimeRequirement } from './requirements/kinds.ts'
import { isSelected, type Selectable } from './requirements/selection.ts'

/** Everything that is required in one session by itself: all of it, or it is not attended. */
export type SessionRule = {
  readonly time: readonly TimeRequirement[]
  readonly limits: readonly LimitRequirement[]
  readonly checks: readonly Checks[]
  readonly activities: readonly Activity[]
  /** How much of a judged length its rules about time need together, in whole milliseconds. */
  readonly neededMs: (judgedMs: number) => number
}

/** What these requirements ask of a session by itself; null where none of them is about it. */
export function ruleOfSession(session: Selectable, requirements: readonly Requirement[]): SessionRule | null {
  const rule = {
    time: new Array<TimeRequirement>(),
    limits: new Array<LimitRequirement>(),
    checks: new Array<Checks>(),
    activities: new Array<Activity>(),
  }
  for (const requirement of requirements) {
    if (requirement.kind === 'min-credits' || !isSelected(session, requirement.sessions)) continue
    if ('scope' in requirement && requirement.scope !== 'session') continue
    if (requirement.kind === 'checks') rule.checks.push(requirement)
    else if (requirement.kind === 'activity') rule.activities.push(requirement)
    else if ('maxS' in requirement) rule.limits.push(requirement)
    else rule.time.push(requirement)
  }
  if (Object.values(rule).every((list) => list.length === 0)) return null
  return { ...rule, neededMs: neededOf(rule.time) }
}

export const nothingNeeded = () => 0

function neededOf(time: readonly TimeRequirement[]): (judgedMs: number) => number {
  const [only] = time
  if (only === undefined) return nothingNeeded
  if (time.length === 1) return (judgedMs) => neededMs(only, judgedMs)
  return (judgedMs) => {
    let most = 0
    for (const requirement of time) most = Math.max(most, neededMs(requirement, judgedMs))
    return most
  }
}
