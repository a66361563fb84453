import { evaluation } from '@muster/attendance/gathered'
import { type Answer, answerIssues, type Evaluation } from '@muster/contracts/evaluation'
import type { PersonId, ProjectId } from '@muster/contracts/ids'
import { requirePerson } from '../../platform/actor.ts'
import { type Ctx, inTransaction } from '../../platform/ctx.ts'
import { AppError, found } from '../../platform/errors.ts'
import { listTimesDone, recordDeed } from '../attendance/activities/deeds.service.ts'
import { recordAudit } from '../audit/audit.service.ts'
import { lockProject } from '../projects/projects.service.ts'
import { changeAnswers, findOwnAnswers, insertAnswers } from './answers.store.ts'
import { describeEvaluation, stateOfForm } from './evaluation.service.ts'
import { findForm } from './evaluation.store.ts'

/**
 * Keeps what somebody answers, and apart from it that they did, which is evidence from the first time on. The project is
 * held meanwhile: no question changes under an answer, and of two answers sent at once the second changes the first.
 * NOT_FOUND without a form; INVALID with `answerIssues`; REFUSED `evaluation-to-come`, `evaluation-closed`, or
 * `evaluation-answered` where it is no longer known which answers are theirs.
 */
export async function answerEvaluation(ctx: Ctx, projectId: ProjectId, answers: Answer[]): Promise<Evaluation> {
  const { personId } = requirePerson(ctx.actor)
  const whose = { projectId, personId }
  await inTransaction(ctx, async (ctx) => {
    await lockProject(ctx, projectId)
    const form = found(await findForm(ctx.db, projectId))
    const state = await stateOfForm(ctx, projectId, form)
    if (state !== 'open') throw new AppError('REFUSED', `evaluation-${state}`)
    const issues = answerIssues(form.questions, answers)
    if (issues.length > 0) throw new AppError('INVALID', undefined, { issues })
    if ((await findOwnAnswers(ctx.db, whose)) !== null) await changeAnswers(ctx.db, whose, answers)
    else await answerFirst(ctx, whose, answers)
    await recordAudit(ctx, { action: 'evaluation.answer', subject: { type: 'evaluation', id: projectId }, projectId })
  })
  return describeEvaluation(ctx, projectId)
}

async function answerFirst(ctx: Ctx, whose: { projectId: ProjectId; personId: PersonId }, answers: Answer[]) {
  const { projectId, personId } = whose
  const done = await listTimesDone(ctx, { projectId, activity: evaluation, only: [personId] })
  if (done.size > 0) throw new AppError('REFUSED', 'evaluation-answered')
  await insertAnswers(ctx.db, whose, answers)
  await recordDeed(ctx, { ...whose, activity: evaluation, sessionId: null })
}
