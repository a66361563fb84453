import type { ProgrammeSession } from './evidence.ts'
import { lastEndOf } from './judge-whole.ts'
import { makePlan, type TierPlan } from './plan.ts'
import type { Policy } from './policy.ts'
import { type Activity, dueMsOf } from './requirements/activity.ts'
import { makeUpUntilMs } from './session-facts.ts'
import { endOf, type SessionPlan } from './session-plan.ts'

/** Something that a policy asks to be done beside attending. */
export type AskedActivity = {
  readonly activity: string
  /** Null: for the programme as a whole. */
  readonly sessionId: string | null
  /** Until when it may be done, epoch milliseconds, exactly that included; null: there is no deadline, or none yet. */
  readonly dueMs: number | null
  /** How long after the end that is, in hours; null: no deadline. */
  readonly withinHours: number | null
  readonly validated: boolean
}

/**
 * What a policy asks to be done, for the certificate, for any lesser tier or to make a session up: each thing once, until
 * the latest moment at which it still serves for anything.
 */
export function listAskedActivities(programme: readonly ProgrammeSession[], policy: Policy): readonly AskedActivity[] {
  const { sessions, complete, lesser } = makePlan({ programme, policy, nowMs: null })
  const all = [
    ...[complete, ...lesser].flatMap((tier) => ofTier(tier, sessions)),
    ...ofMakingUp(complete, sessions, policy),
  ]
  const groups = Map.groupBy(all, ({ activity, sessionId }) => `${activity} ${sessionId ?? ''}`)
  return [...groups.values()].flatMap((same) => {
    const [first] = same
    const longest = latest(same.map(({ withinHours }) => withinHours))
    const dueMs = latest(same.map((each) => each.dueMs))
    return first ? [{ ...first, dueMs, withinHours: longest, validated: same.some(({ validated }) => validated) }] : []
  })
}

function ofTier({ activities, rules }: TierPlan, sessions: readonly SessionPlan[]): AskedActivity[] {
  return [
    ...activities.map(({ requirement, clusters }) => toAsked(requirement, null, lastEndOf(clusters))),
    ...sessions.flatMap((session) =>
      (rules[session.index]?.activities ?? []).map((requirement) =>
        toAsked(requirement, session.session.sessionId, endOf(session)),
      ),
    ),
  ]
}

function toAsked(requirement: Activity, sessionId: string | null, endMs: number | null): AskedActivity {
  const { activity, withinHours, validated } = requirement
  return { activity, sessionId, dueMs: dueMsOf(requirement, endMs), withinHours, validated }
}

/** The quiz of whoever makes a session up: of each that may be. */
function ofMakingUp({ rules }: TierPlan, sessions: readonly SessionPlan[], { makeUp }: Policy): AskedActivity[] {
  const activity = makeUp?.quiz ?? null
  if (makeUp === null || activity === null) return []
  return sessions
    .filter(({ index, excuse, countsInTotal }) => excuse === null && (countsInTotal || (rules[index] ?? null) !== null))
    .map((session) => {
      const endMs = endOf(session)
      const dueMs = endMs === null ? null : makeUpUntilMs(makeUp, endMs)
      return {
        activity,
        sessionId: session.session.sessionId,
        dueMs,
        withinHours: makeUp.withinDays * 24,
        validated: false,
      }
    })
}

/** The last of several moments, or the longest of several lengths; null, which is for ever, where any is. */
const latest = (all: readonly (number | null)[]): number | null => {
  const known = all.filter((each) => each !== null)
  return known.length === all.length ? Math.max(...known) : null
}
