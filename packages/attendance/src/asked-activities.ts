import type { ProgrammeSession } from './evidence.ts'
import { lastEndOf } from './judge-whole.ts'
import { makePlan, type TierPlan } from './plan.ts'
import type { Policy } from './policy.ts'
import type { Activity } from './requirements/activity.ts'
import { makeUpUntilMs } from './session-facts.ts'
import { endOf, type SessionPlan } from './session-plan.ts'

/** Something that a policy asks to be done beside attending. */
export type AskedActivity = {
  readonly activity: string
  /** Null: for the programme as a whole. */
  readonly sessionId: string | null
  /** Until when it may be done, epoch milliseconds, exactly that included; null: there is no deadline, or none yet. */
  readonly dueMs: number | null
  readonly validated: boolean
}

const hourMs = 60 * 60 * 1000

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
    return first ? [{ ...first, dueMs: latest(same), validated: same.some(({ validated }) => validated) }] : []
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

const toAsked = (
  { activity, withinHours, validated }: Activity,
  sessionId: string | null,
  endMs: number | null,
): AskedActivity => ({
  activity,
  sessionId,
  dueMs: withinHours === null || endMs === null ? null : endMs + withinHours * hourMs,
  validated,
})

/** The quiz of whoever makes a session up: of each that may be. */
function ofMakingUp({ rules }: TierPlan, sessions: readonly SessionPlan[], { makeUp }: Policy): AskedActivity[] {
  const activity = makeUp?.quiz ?? null
  if (makeUp === null || activity === null) return []
  return sessions
    .filter(({ index, excuse, countsInTotal }) => excuse === null && (countsInTotal || (rules[index] ?? null) !== null))
    .map((session) => {
      const endMs = endOf(session)
      const dueMs = endMs === null ? null : makeUpUntilMs(makeUp, endMs)
      return { activity, sessionId: session.session.sessionId, dueMs, validated: false }
    })
}

function latest(same: readonly AskedActivity[]): number | null {
  let dueMs = Number.NEGATIVE_INFINITY
  for (const each of same) {
    if (each.dueMs === null) return null
    dueMs = Math.max(dueMs, each.dueMs)
  }
  return dueMs
}
