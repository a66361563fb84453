import { asksForEvaluation, evaluation } from '@muster/attendance/gathered'
import type { Evaluation, EvaluationInput } from '@muster/contracts/evaluation'
import type { ProjectId } from '@muster/contracts/ids'
import { requirePerson } from '../../platform/actor.ts'
import { type Ctx, inTransaction } from '../../platform/ctx.ts'
import { AppError, found } from '../../platform/errors.ts'
import { listTimesDone } from '../attendance/activities/deeds.service.ts'
import { getPolicyInForce } from '../attendance/policy.service.ts'
import { recordAudit } from '../audit/audit.service.ts'
import { hasBegun, listProgramme } from '../programme/programme.service.ts'
import { lockProject } from '../projects/projects.service.ts'
import { findOwnAnswers } from './answers.store.ts'
import { findForm, removeForm, type StoredForm, writeForm } from './evaluation.store.ts'
import { formState } from './form-state.ts'

/** The form of a project as it stands now, and what the actor answered. */
export async function describeEvaluation(ctx: Ctx, projectId: ProjectId): Promise<Evaluation> {
  const whose = { projectId, personId: requirePerson(ctx.actor).personId }
  const { policy } = await getPolicyInForce(ctx, projectId)
  const form = await findForm(ctx.db, projectId)
  const done = await listTimesDone(ctx, { projectId, activity: evaluation, only: [whose.personId] })
  return {
    asked: asksForEvaluation(policy),
    form: form && {
      questions: form.questions,
      closesAt: form.closesAt.toISOString(),
      revision: form.revision,
      state: await stateOfForm(ctx, projectId, form),
    },
    own: { doneAt: done.get(whose.personId)?.toISOString() ?? null, answers: await findOwnAnswers(ctx.db, whose) },
  }
}

/**
 * Writes the form as it was at `revision`. CONFLICT `changed-meanwhile`; INVALID `question-twice`; REFUSED
 * `evaluation-answered` where questions that were answered would change: until when they may be, may always be changed.
 */
export async function setEvaluation(
  ctx: Ctx,
  projectId: ProjectId,
  { revision, ...input }: EvaluationInput & { revision: number | null },
): Promise<Evaluation> {
  await inTransaction(ctx, async (ctx) => {
    await lockProject(ctx, projectId)
    const before = await findForm(ctx.db, projectId)
    if ((before?.revision ?? null) !== revision) throw new AppError('CONFLICT', 'changed-meanwhile')
    refuseTwice(input)
    const changed = before !== null && JSON.stringify(before.questions) !== JSON.stringify(input.questions)
    if (changed) await refuseAnswered(ctx, projectId)
    await writeForm(ctx.db, projectId, input)
    await recordAudit(ctx, {
      action: 'evaluation.edit',
      subject: { type: 'evaluation', id: projectId },
      projectId,
      detail: { questions: input.questions.length, closesAt: input.closesAt },
    })
  })
  return describeEvaluation(ctx, projectId)
}

/** Removes the form. NOT_FOUND; REFUSED `evaluation-answered`. */
export async function removeEvaluation(ctx: Ctx, projectId: ProjectId): Promise<void> {
  await inTransaction(ctx, async (ctx) => {
    await lockProject(ctx, projectId)
    found(await findForm(ctx.db, projectId))
    await refuseAnswered(ctx, projectId)
    await removeForm(ctx.db, projectId)
    await recordAudit(ctx, {
      action: 'evaluation.remove',
      subject: { type: 'evaluation', id: projectId },
      projectId,
    })
  })
}

/** Whether a project has a form. */
export const hasForm = async (ctx: Ctx, projectId: ProjectId): Promise<boolean> =>
  (await findForm(ctx.db, projectId)) !== null

/** Whether the form of a project can be answered now. */
export async function stateOfForm(ctx: Ctx, projectId: ProjectId, { closesAt }: Pick<StoredForm, 'closesAt'>) {
  const programme = await listProgramme(ctx, projectId)
  return formState({ closesAt, hasBegun: hasBegun(programme) }, ctx.now)
}

function refuseTwice({ questions }: EvaluationInput): void {
  const ids = questions.map(({ id }) => id)
  const issues = ids.flatMap((id, index) =>
    ids.indexOf(id) === index ? [] : [{ path: `questions.${index}`, code: 'question-twice' }],
  )
  if (issues.length > 0) throw new AppError('INVALID', undefined, { issues })
}

async function refuseAnswered(ctx: Ctx, projectId: ProjectId): Promise<void> {
  const done = await listTimesDone(ctx, { projectId, activity: evaluation })
  if (done.size > 0) throw new AppError('REFUSED', 'evaluation-answered')
}
