import type { ActivityKind } from '@muster/contracts/activities'
import type { ActivityId, PersonId, ProjectId } from '@muster/contracts/ids'
import { answersIssues, type QuizAnswer } from '@muster/contracts/quiz'
import { requirePerson } from '../../../platform/actor.ts'
import { type Ctx, inTransaction } from '../../../platform/ctx.ts'
import { AppError, found } from '../../../platform/errors.ts'
import { recordAudit } from '../../audit/audit.service.ts'
import { lockProject } from '../../projects/projects.service.ts'
import type { KeptAttachment } from '../attachments/attachments.service.ts'
import { findStored, type StoredActivity } from './activities.store.ts'
import { readAsked } from './asked.service.ts'
import { recordDeed } from './deeds.service.ts'
import { type Deed, listDeeds } from './deeds.store.ts'
import { gradeQuiz } from './grade-quiz.ts'
import { insertTry, listTries } from './tries.store.ts'

type Which = { projectId: ProjectId; activityId: ActivityId }

/**
 * Hands in the actor's report: once, and anew where it was declined. NOT_FOUND; INVALID where there is neither text nor
 * file; REFUSED `activity-not-open`, `activity-closed`; CONFLICT `already-handed-in`.
 */
export async function handInReport(
  ctx: Ctx,
  which: Which,
  { text, attachment }: { text: string; attachment: KeptAttachment | null },
): Promise<void> {
  if (text === '' && attachment === null)
    throw new AppError('INVALID', undefined, { issues: [{ path: 'text', code: 'empty' }] })
  await inTransaction(ctx, async (ctx) => {
    const { activity, personId, last } = await hold(ctx, which, 'report')
    if (stands(last)) throw new AppError('CONFLICT', 'already-handed-in')
    const round = roundAfter(last)
    const id = await recordDeed(ctx, { ...deedOf(which, { activity, personId }), round, text, attachment })
    await recordAudit(ctx, {
      action: 'activity.hand-in',
      subject: { type: 'activity-done', id },
      projectId: which.projectId,
      detail: { activity: which.activityId, round },
    })
  })
}

/** Claims the actor's certificate, anew where that was declined. NOT_FOUND; REFUSED `activity-not-open`, `activity-closed`; CONFLICT `already-claimed`. */
export async function claimCertificate(ctx: Ctx, which: Which): Promise<void> {
  await inTransaction(ctx, async (ctx) => {
    const { activity, personId, last } = await hold(ctx, which, 'claim')
    if (stands(last)) throw new AppError('CONFLICT', 'already-claimed')
    const id = await recordDeed(ctx, { ...deedOf(which, { activity, personId }), round: roundAfter(last) })
    await recordAudit(ctx, {
      action: 'activity.claim',
      subject: { type: 'activity-done', id },
      projectId: which.projectId,
      detail: { activity: which.activityId },
    })
  })
}

/**
 * Grades the actor's answers; to have passed is evidence. NOT_FOUND; INVALID with `answersIssues`; REFUSED
 * `activity-not-open`, `activity-closed`, `no-tries-left`; CONFLICT `already-passed`, and `try-counted` where `number` is not
 * the next one: of two sent at once, one counts.
 */
export async function tryQuiz(
  ctx: Ctx,
  which: Which,
  { answers, number }: { answers: readonly QuizAnswer[]; number: number },
): Promise<void> {
  await inTransaction(ctx, async (ctx) => {
    const { activity, personId, last } = await hold(ctx, which, 'quiz')
    const quiz = found(activity.quiz)
    if (stands(last)) throw new AppError('CONFLICT', 'already-passed')
    const tries = await listTries(ctx.db, { activityIds: [activity.id], personId })
    if (tries.length >= quiz.tries) throw new AppError('REFUSED', 'no-tries-left')
    if (number !== tries.length + 1) throw new AppError('CONFLICT', 'try-counted')
    const issues = answersIssues(quiz.questions, answers)
    if (issues.length > 0) throw new AppError('INVALID', undefined, { issues })
    const { right, passed } = gradeQuiz(quiz, answers)
    const at = ctx.platform.clock.now()
    await insertTry(ctx.db, { activityId: activity.id, personId, number, right, passed, at })
    if (passed) await recordDeed(ctx, { ...deedOf(which, { activity, personId }), round: roundAfter(last) })
    await recordAudit(ctx, {
      action: 'activity.try',
      subject: { type: 'activity', id: activity.id },
      projectId: which.projectId,
      detail: { number, right, passed },
    })
  })
}

/** What is to be done, the actor and the last time they did it, held until the transaction ends; while it can be done. */
async function hold(ctx: Ctx, which: Which, kind: ActivityKind) {
  const { personId } = requirePerson(ctx.actor)
  await lockProject(ctx, which.projectId)
  const activity = found(await findStored(ctx.db, which))
  if (activity.kind !== kind) throw new AppError('NOT_FOUND')
  const state = (await readAsked(ctx, which.projectId)).stateOf(activity)
  if (state === 'to-come') throw new AppError('REFUSED', 'activity-not-open')
  if (state === 'closed') throw new AppError('REFUSED', 'activity-closed')
  const last: Deed | undefined = (await listDeeds(ctx.db, which.projectId, { only: [personId], which: activity })).at(
    -1,
  )
  return { activity, personId, last }
}

/** Whether what was done last counts still: what was declined may be done anew. */
const stands = (last: Deed | undefined): boolean => last !== undefined && last.review?.finding !== 'declined'
const roundAfter = (last: Deed | undefined): number => (last?.round ?? 0) + 1

const deedOf = (
  { projectId }: Which,
  { activity: { kind, sessionId }, personId }: { activity: StoredActivity; personId: PersonId },
) => ({
  projectId,
  personId,
  activity: kind,
  sessionId,
})
