import type { ActivityInput } from '@muster/contracts/activities'
import { ActivityId, type ProjectId } from '@muster/contracts/ids'
import { type Quiz, quizIssues } from '@muster/contracts/quiz'
import { type Ctx, inTransaction } from '../../../platform/ctx.ts'
import { AppError, found } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import { recordAudit } from '../../audit/audit.service.ts'
import { getSession } from '../../programme/programme.service.ts'
import { lockProject } from '../../projects/projects.service.ts'
import { findPlaced, findStored, removeStored, type StoredActivity, writeStored } from './activities.store.ts'
import { listDeeds } from './deeds.store.ts'
import { isTried } from './tries.store.ts'

type Which = { projectId: ProjectId; activityId: ActivityId }

/**
 * Writes what is to be done as it was at `revision`. NOT_FOUND for a session of another project; CONFLICT
 * `changed-meanwhile`; INVALID with `quizIssues`; REFUSED `activity-done` where a quiz that was tried would change: what is
 * said about it may always be changed.
 */
export async function setActivity(
  ctx: Ctx,
  projectId: ProjectId,
  { activity, revision }: { activity: ActivityInput; revision: number | null },
): Promise<ActivityId> {
  return inTransaction(ctx, async (ctx) => {
    await lockProject(ctx, projectId)
    const { kind, sessionId } = activity
    if (sessionId !== null) await getSession(ctx, { projectId, sessionId })
    const before = await findPlaced(ctx.db, projectId, { kind, sessionId })
    if ((before?.revision ?? null) !== revision) throw new AppError('CONFLICT', 'changed-meanwhile')
    if (activity.kind === 'quiz') await refuseQuiz(ctx, activity.quiz, before)
    const id = before?.id ?? newId(ActivityId)
    await writeStored(ctx.db, { id, projectId, isNew: before === null }, activity)
    await recordAudit(ctx, {
      action: 'activity.edit',
      subject: { type: 'activity', id },
      projectId,
      detail: { kind, sessionId },
    })
    return id
  })
}

async function refuseQuiz(ctx: Ctx, quiz: Quiz, before: StoredActivity | null): Promise<void> {
  const issues = quizIssues(quiz).map(({ path, code }) => ({ path: `activity.quiz.${path}`, code }))
  if (issues.length > 0) throw new AppError('INVALID', undefined, { issues })
  if (before === null || JSON.stringify(before.quiz) === JSON.stringify(quiz)) return
  if (await isTried(ctx.db, before.id)) throw new AppError('REFUSED', 'activity-done')
}

/** Removes what is to be done. NOT_FOUND; REFUSED `activity-done`. */
export async function removeActivity(ctx: Ctx, which: Which): Promise<void> {
  await inTransaction(ctx, async (ctx) => {
    const { projectId } = which
    await lockProject(ctx, projectId)
    const { id, kind, sessionId } = found(await findStored(ctx.db, which))
    const done = await listDeeds(ctx.db, projectId, { which: { kind, sessionId } })
    if (done.length > 0 || (await isTried(ctx.db, id))) throw new AppError('REFUSED', 'activity-done')
    await removeStored(ctx.db, id)
    await recordAudit(ctx, {
      action: 'activity.remove',
      subject: { type: 'activity', id },
      projectId,
      detail: { kind, sessionId },
    })
  })
}

/** A quiz with its right answers, and whether anybody has tried it. NOT_FOUND. */
export async function describeQuiz(ctx: Ctx, which: Which): Promise<{ quiz: Quiz; tried: boolean }> {
  const { id, quiz } = found(await findStored(ctx.db, which))
  return { quiz: found(quiz), tried: await isTried(ctx.db, id) }
}
