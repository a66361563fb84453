import { EvaluationInput } from '@muster/contracts/evaluation'
import type { ProjectId } from '@muster/contracts/ids'
import type { Db } from '../../platform/db.ts'

const Questions = EvaluationInput.shape.questions

/** The form of a project; null where it has none. */
export async function findForm(db: Db, projectId: ProjectId) {
  const row = await db.evaluationForm.findUnique({ where: { projectId } })
  return row && { ...row, questions: Questions.parse(row.questions) }
}
export type StoredForm = NonNullable<Awaited<ReturnType<typeof findForm>>>

/** Writes the form and raises its revision; who was reminded of an earlier end is reminded again. */
export async function writeForm(db: Db, projectId: ProjectId, { questions, closesAt }: EvaluationInput): Promise<void> {
  const data = { questions, closesAt: new Date(closesAt), remindedAt: null }
  await db.evaluationForm.upsert({
    where: { projectId },
    create: { projectId, ...data },
    update: { ...data, revision: { increment: 1 } },
  })
}

export async function removeForm(db: Db, projectId: ProjectId): Promise<void> {
  await db.evaluationForm.delete({ where: { projectId } })
}

export async function markReminded(db: Db, projectId: ProjectId, at: Date): Promise<void> {
  await db.evaluationForm.update({ where: { projectId }, data: { remindedAt: at } })
}

/** Forms whose end lies between two instants, of projects under way. */
export async function listClosing(db: Db, between: { after: Date; until: Date }) {
  return db.evaluationForm.findMany({
    where: {
      closesAt: { gt: between.after, lte: between.until },
      project: { state: { in: ['published', 'running', 'finished'] } },
    },
    orderBy: { projectId: 'asc' },
    select: { projectId: true, closesAt: true, remindedAt: true },
  })
}
