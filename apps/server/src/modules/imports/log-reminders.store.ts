import { ProjectId, type SessionId } from '@muster/contracts/ids'
import type { Db } from '../../platform/db.ts'

/** Projects under way in which a session with a call of its own should be over, or had a log that was withdrawn. */
export async function listWaitingProjects(db: Db, now: Date): Promise<ProjectId[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT p."id"::text AS "id" FROM "project" p
    WHERE p."state" IN ('published', 'running')
      AND (EXISTS (SELECT 1 FROM "session" s WHERE s."projectId" = p."id" AND s."externalCallUrl" IS NOT NULL
                     AND s."state" = 'planned' AND s."endsAt" <= ${now})
        OR EXISTS (SELECT 1 FROM "attendance_import" i JOIN "import_withdrawal" w ON w."importId" = i."id"
                   WHERE i."projectId" = p."id"))
    ORDER BY p."id"`
  return rows.map(({ id }) => ProjectId.parse(id))
}

/** When each session of a project was last asked for. */
export async function listReminded(db: Db, projectId: ProjectId): Promise<ReadonlyMap<string, Date>> {
  const rows = await db.logReminder.findMany({ where: { session: { projectId } } })
  return new Map(rows.map(({ sessionId, remindedAt }) => [sessionId, remindedAt]))
}

export async function markReminded(
  db: Db,
  { sessionIds, at }: { sessionIds: readonly SessionId[]; at: Date },
): Promise<void> {
  for (const sessionId of sessionIds)
    await db.logReminder.upsert({
      where: { sessionId },
      create: { sessionId, remindedAt: at },
      update: { remindedAt: at },
    })
}
