import { PersonId, type ProjectId } from '@muster/contracts/ids'
import type { Db } from '../../platform/db.ts'

export type NewActivity = {
  id: string
  projectId: ProjectId
  personId: PersonId
  activity: string
  at: Date
  afterSealId?: string
}

/** Keeps that something was done, the first time it was: later ones change nothing. */
export async function insertActivity(db: Db, done: NewActivity): Promise<void> {
  await db.activityDone.createMany({ data: [done], skipDuplicates: true })
}

/** What everybody (or some persons) in a project did, in the order in which they did it. */
export async function listActivities(db: Db, projectId: ProjectId, only: readonly PersonId[] | undefined) {
  const rows = await db.activityDone.findMany({
    where: { projectId, ...(only ? { personId: { in: [...only] } } : {}) },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    select: { personId: true, activity: true, at: true },
  })
  return rows.map(({ personId, ...done }) => ({ ...done, personId: PersonId.parse(personId) }))
}
