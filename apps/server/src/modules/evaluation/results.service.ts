import { fewestShown, type getEvaluationResults } from '@muster/contracts/evaluation'
import type { ProjectId } from '@muster/contracts/ids'
import type { z } from 'zod'
import { type Ctx, inTransaction } from '../../platform/ctx.ts'
import { found } from '../../platform/errors.ts'
import { recordAudit } from '../audit/audit.service.ts'
import { countParticipants } from '../identity/people.service.ts'
import { listAnswers, lockAnswer, replaceAnswers } from './answers.store.ts'
import { countAnswers } from './count-answers.ts'
import { stateOfForm } from './evaluation.service.ts'
import { findForm } from './evaluation.store.ts'

type Results = z.output<typeof getEvaluationResults.reply>

/**
 * What was answered, without names. While the form is open, or where few have answered, only how many: whoever watched the
 * figures change would see whose answer came. Where there is no form nobody has answered.
 */
export async function describeResults(ctx: Ctx, projectId: ProjectId): Promise<Results> {
  const form = await findForm(ctx.db, projectId)
  const answers = await listAnswers(ctx.db, projectId)
  const { overseas, local } = await countParticipants(ctx, projectId)
  const isClosed = form !== null && (await stateOfForm(ctx, projectId, form)) === 'closed'
  return {
    participants: overseas + local,
    answered: answers.length,
    results: isClosed && answers.length >= fewestShown ? countAnswers(form.questions, answers) : null,
  }
}

/** Erases one text; the other answers that came with it stay. NOT_FOUND, also for one of another project. */
export async function eraseText(
  ctx: Ctx,
  { projectId, answerId, questionId }: { projectId: ProjectId; answerId: string; questionId: string },
): Promise<void> {
  await inTransaction(ctx, async (ctx) => {
    const { answers } = found(await lockAnswer(ctx.db, { projectId, answerId }))
    found(answers.find((answer) => answer.questionId === questionId && 'text' in answer))
    const rest = answers.filter((answer) => answer.questionId !== questionId)
    await replaceAnswers(ctx.db, answerId, rest)
    await recordAudit(ctx, {
      action: 'evaluation.erase-text',
      subject: { type: 'evaluation', id: projectId },
      projectId,
      detail: { answerId, questionId },
    })
  })
}
