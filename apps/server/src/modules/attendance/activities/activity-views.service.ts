import { evaluation } from '@muster/attendance/gathered'
import type { Activity, HandedIn, MissingActivity } from '@muster/contracts/activities'
import { type ActivityId, type PersonId, type ProjectId, SessionId } from '@muster/contracts/ids'
import { isAllowed, requirePerson } from '../../../platform/actor.ts'
import type { Ctx } from '../../../platform/ctx.ts'
import { found } from '../../../platform/errors.ts'
import { hasForm } from '../../evaluation/evaluation.service.ts'
import { listAttachments } from '../attachments/attachments.store.ts'
import { namesOf } from '../person-names.store.ts'
import { findStored, listStored, type StoredActivity } from './activities.store.ts'
import { stateOfDeed } from './activity-state.ts'
import { type Asked, readAsked } from './asked.service.ts'
import { type Deed, listDeeds } from './deeds.store.ts'
import { listTries } from './tries.store.ts'

/** What is to be done in a project, with what the actor did of it, and what the rule asks for that is not there yet. */
export async function describeActivities(
  ctx: Ctx,
  projectId: ProjectId,
): Promise<{ activities: Activity[]; missing: MissingActivity[] }> {
  const asked = await readAsked(ctx, projectId)
  const stored = await listStored(ctx.db, projectId)
  const ownOf = await ownViewer(ctx, { projectId, stored, asked })
  const titleOf = (sessionId: string | null) => asked.programme.find(({ id }) => id === sessionId)?.title ?? null
  const activities = stored.map((activity): Activity => {
    const { quiz, ...said } = activity
    const wanted = asked.find(activity)
    const state = asked.stateOf(activity)
    const own = ownOf(activity)
    const canAnswer = own !== null && (state === 'open' || own.key !== null)
    return {
      ...said,
      sessionTitle: titleOf(activity.sessionId),
      state,
      due: wanted === null || wanted.dueMs === null ? null : new Date(wanted.dueMs).toISOString(),
      withinHours: wanted?.withinHours ?? null,
      asked: wanted !== null,
      validated: wanted?.validated ?? false,
      quiz: quiz && {
        count: quiz.questions.length,
        passPercent: quiz.passPercent,
        tries: quiz.tries,
        questions: canAnswer ? quiz.questions.map(({ rightId: _, ...question }) => question) : null,
      },
      own,
    }
  })
  const isThere = new Set(stored.map(({ kind, sessionId }) => `${kind} ${sessionId ?? ''}`))
  if (await hasForm(ctx, projectId)) isThere.add(`${evaluation} `)
  const missing = asked.all
    .filter(({ activity, sessionId }) => !isThere.has(`${activity} ${sessionId ?? ''}`))
    .map(({ activity, sessionId }) => ({
      activity,
      sessionId: SessionId.nullable().parse(sessionId),
      sessionTitle: titleOf(sessionId),
    }))
  return { activities, missing }
}

/** One of them. NOT_FOUND. */
export async function describeActivity(
  ctx: Ctx,
  { projectId, activityId }: { projectId: ProjectId; activityId: ActivityId },
): Promise<Activity> {
  return found((await describeActivities(ctx, projectId)).activities.find(({ id }) => id === activityId))
}

type Looking = { projectId: ProjectId; stored: readonly StoredActivity[]; asked: Asked }

/** What the actor did of each; null for all where they are no participant. */
async function ownViewer(
  ctx: Ctx,
  { projectId, stored, asked }: Looking,
): Promise<(activity: StoredActivity) => Activity['own']> {
  if (!isAllowed(ctx.actor, 'activity.do', projectId)) return () => null
  const { personId } = requirePerson(ctx.actor)
  const deeds = await listDeeds(ctx.db, projectId, { only: [personId] })
  const tries = await listTries(ctx.db, { activityIds: stored.map(({ id }) => id), personId })
  const viewOf = await deedViewer(ctx, deeds)
  return (activity) => {
    const last = deeds.findLast((deed) => deed.activity === activity.kind && deed.sessionId === activity.sessionId)
    const own = tries.filter(({ activityId }) => activityId === activity.id)
    // Not before everybody's time is up: who is through would tell those who are not.
    const isOver = asked.stateOf(activity) === 'closed'
    return {
      deed: last ? viewOf(last, asked.find(activity)?.validated ?? false) : null,
      tries: own.map(({ number, right, passed, at }) => ({ number, right, passed, at: at.toISOString() })),
      key: isOver
        ? (activity.quiz?.questions.map(({ id, rightId }) => ({ questionId: id, optionId: rightId })) ?? null)
        : null,
    }
  }
}

async function deedViewer(ctx: Ctx, deeds: readonly Deed[]) {
  const attachments = await listAttachments(
    ctx.db,
    deeds.map(({ id }) => id),
  )
  return (deed: Deed, validated: boolean) => ({
    id: deed.id,
    at: deed.at.toISOString(),
    state: stateOfDeed(deed, { validated }),
    text: deed.text,
    attachment: attachments.get(deed.id) ?? null,
    reason: deed.review?.reason ?? null,
  })
}

/** Who did one thing, each with the last time they did: first what waits to be looked at, the longest waiting before the others. */
export async function describeHandedIn(
  ctx: Ctx,
  { projectId, activityId }: { projectId: ProjectId; activityId: ActivityId },
): Promise<HandedIn[]> {
  const activity = found(await findStored(ctx.db, { projectId, activityId }))
  const validated = (await readAsked(ctx, projectId)).find(activity)?.validated ?? false
  const lastOf = new Map<PersonId, Deed>()
  for (const deed of await listDeeds(ctx.db, projectId, { which: activity })) lastOf.set(deed.personId, deed)
  const last = [...lastOf.values()].toSorted((a, b) => a.at.getTime() - b.at.getTime())
  const viewOf = await deedViewer(ctx, last)
  const nameOf = await namesOf(ctx.db, [...lastOf.keys()])
  const views = last.map((deed) => ({
    ...viewOf(deed, validated),
    personId: deed.personId,
    names: nameOf(deed.personId),
    round: deed.round,
  }))
  return [...views.filter(({ state }) => state === 'waiting'), ...views.filter(({ state }) => state !== 'waiting')]
}
