import { PersonId, ProjectId } from '@muster/contracts/ids'
import type { Db } from '../../platform/db.ts'

/** The demo project that runs but has no programme yet, because nobody has come; null once its day has begun. */
export async function findProjectBeforeItsDay(db: Db): Promise<ProjectId | null> {
  const row = await db.project.findFirst({
    where: { isDemo: true, state: 'running', sessions: { none: {} } },
    select: { id: true },
  })
  return row && ProjectId.parse(row.id)
}

/** The participants of a demo project, in the order in which they were made. */
export async function listSeededParticipants(db: Db, projectId: ProjectId): Promise<PersonId[]> {
  const rows = await db.participant.findMany({
    where: { projectId },
    orderBy: { id: 'asc' },
    select: { personId: true },
  })
  return rows.map(({ personId }) => PersonId.parse(personId))
}
