import type { ActivityId, PersonId } from '@muster/contracts/ids'
import type { Db } from '../../../platform/db.ts'

export type NewTry = {
  activityId: ActivityId
  personId: PersonId
  number: number
  right: number
  passed: boolean
  at: Date
}

export async function insertTry(db: Db, made: NewTry): Promise<void> {
  await db.quizTry.create({ data: made })
}

/** How often a person tried which quizzes, the first time first. */
export function listTries(
  db: Db,
  { activityIds, personId }: { activityIds: readonly ActivityId[]; personId: PersonId },
) {
  return db.quizTry.findMany({
    where: { activityId: { in: [...activityIds] }, personId },
    orderBy: { number: 'asc' },
    select: { activityId: true, number: true, right: true, passed: true, at: true },
  })
}

/** Whether anybody has tried it. */
export async function isTried(db: Db, activityId: ActivityId): Promise<boolean> {
  return (await db.quizTry.findFirst({ where: { activityId }, select: { number: true } })) !== null
}
