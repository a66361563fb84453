import { PersonId, type ProjectId } from '@muster/contracts/ids'
import type { Db } from '../../platform/db.ts'

/** Holds a project until the transaction ends, so that nobody of it is erased meanwhile; waits for who is being erased. */
export async function lockAgainstErasing(db: Db, projectId: ProjectId): Promise<void> {
  await db.$executeRaw`SELECT pg_advisory_xact_lock_shared(hashtextextended('erasing ' || ${projectId}::text, 0))`
}

/** Holds a project until the transaction ends, so that nothing is written on behalf of its people meanwhile. */
export async function lockForErasing(db: Db, projectId: ProjectId): Promise<void> {
  await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('erasing ' || ${projectId}::text, 0))`
}

/** Those of these persons who hold no role in a project and none on the platform. */
export async function listGone(
  db: Db,
  { projectId, personIds }: { projectId: ProjectId; personIds: readonly PersonId[] },
): Promise<PersonId[]> {
  const rows = await db.$queryRaw<{ personId: string }[]>`
    SELECT p."personId"::text AS "personId" FROM unnest(${[...personIds]}::uuid[]) AS p("personId")
    WHERE NOT EXISTS (SELECT 1 FROM "participant" t
        WHERE t."projectId" = ${projectId}::uuid AND t."personId" = p."personId" AND t."withdrawnAt" IS NULL)
      AND NOT EXISTS (SELECT 1 FROM "role_grant" g
        WHERE g."personId" = p."personId" AND (g."projectId" = ${projectId}::uuid OR g."projectId" IS NULL))`
  return rows.map(({ personId }) => PersonId.parse(personId))
}
