import { randomUUID } from 'node:crypto'
import { Answer } from '@muster/contracts/evaluation'
import type { PersonId, ProjectId } from '@muster/contracts/ids'
import { z } from 'zod'
import type { Db } from '../../platform/db.ts'

const Answers = z.array(Answer)
type Whose = { projectId: ProjectId; personId: PersonId }

/** What a person answered, as long as it is known to be theirs; null otherwise. */
export async function findOwnAnswers(db: Db, whose: Whose): Promise<Answer[] | null> {
  const row = await db.evaluationHand.findUnique({
    where: { projectId_personId: whose },
    select: { answer: { select: { answers: true } } },
  })
  return row && Answers.parse(row.answer.answers)
}

/** Keeps answers, and beside them whose they are. Their id is random: one of ours would tell when they came. */
export async function insertAnswers(db: Db, { projectId, personId }: Whose, answers: Answer[]): Promise<void> {
  const id = randomUUID()
  await db.evaluationAnswer.create({ data: { id, projectId, answers, hand: { create: { projectId, personId } } } })
}

export async function changeAnswers(db: Db, { projectId, personId }: Whose, answers: Answer[]): Promise<void> {
  await db.evaluationAnswer.updateMany({ where: { projectId, hand: { projectId, personId } }, data: { answers } })
}

/** Everybody's answers, in no order that says anything. */
export async function listAnswers(db: Db, projectId: ProjectId) {
  const rows = await db.evaluationAnswer.findMany({ where: { projectId }, orderBy: { id: 'asc' } })
  return rows.map(({ id, answers }) => ({ id, answers: Answers.parse(answers) }))
}

/** One answer, held until the transaction ends; null where the project has none of that id. */
export async function lockAnswer(db: Db, { projectId, answerId }: { projectId: ProjectId; answerId: string }) {
  await db.$queryRaw`SELECT id FROM evaluation_answer WHERE id = ${answerId}::uuid FOR UPDATE`
  const row = await db.evaluationAnswer.findFirst({ where: { id: answerId, projectId } })
  return row && { id: row.id, answers: Answers.parse(row.answers) }
}

export async function replaceAnswers(db: Db, answerId: string, answers: Answer[]): Promise<void> {
  await db.evaluationAnswer.update({ where: { id: answerId }, data: { answers } })
}

/** Forgets whose answers are whose in forms that closed before `now`; answers how many. */
export async function removeHands(db: Db, now: Date): Promise<number> {
  const { count } = await db.evaluationHand.deleteMany({ where: { answer: { form: { closesAt: { lt: now } } } } })
  return count
}

/** Erases what a person answered, as long as it is known to be theirs. */
export async function deleteAnswersOf(db: Db, { projectId, personId }: Whose): Promise<number> {
  const { count } = await db.evaluationAnswer.deleteMany({ where: { projectId, hand: { projectId, personId } } })
  return count
}
