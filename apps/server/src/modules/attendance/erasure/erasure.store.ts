import type { PersonId, ProjectId } from '@muster/contracts/ids'
import type { Db } from '../../../platform/db.ts'

type Whose = { projectId: ProjectId; personId: PersonId }

/** The decisions that a person made or that are about them. */
const decided = ({ projectId, personId }: Whose) => ({ projectId, OR: [{ personId }, { by: personId }] })

/** Erases what a person wrote in reports and requests, and the reasons of decisions that they made or that are about them. */
export async function deleteReasonsOf(db: Db, whose: Whose): Promise<number> {
  const { projectId, personId } = whose
  const record = decided(whose)
  const deleted = [
    await db.overrideReason.deleteMany({ where: { record } }),
    await db.appealWords.deleteMany({ where: { record } }),
    await db.activityWords.deleteMany({ where: { done: { projectId, personId } } }),
    await db.activityReviewReason.deleteMany({
      where: { review: { projectId, OR: [{ by: personId }, { done: { personId } }] } },
    }),
    await db.policyVersionReason.deleteMany({ where: { policy: { projectId, setBy: personId } } }),
  ]
  return deleted.reduce((sum, { count }) => sum + count, 0)
}

/** Removes the files beside what a person handed in or asked for, and beside what they decided or was decided about them. */
export async function deleteFilesOf(db: Db, whose: Whose): Promise<number> {
  const select = { id: true } as const
  const ids = { where: whose, select }
  const records = [
    await db.overrideRecord.findMany({ where: decided(whose), select }),
    await db.appealRecord.findMany(ids),
    await db.activityDone.findMany(ids),
  ].flat()
  const { count } = await db.attachment.deleteMany({ where: { id: { in: records.map(({ id }) => id) } } })
  return count
}
