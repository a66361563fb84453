import type { ProjectId } from '@muster/contracts/ids'
import type { Role } from '@muster/contracts/permissions'
import type { Db } from '../../platform/db.ts'
import { latinNameOf } from '../identity/names.service.ts'

export type Entry = { personId: string; name: string; country: string | null; roles: Role[] }

/** Names and roles of persons, as far as they concern a project: their roles in it and on the platform. One query. */
export async function listEntries(db: Db, projectId: ProjectId, personIds: readonly string[]): Promise<Entry[]> {
  const rows = await db.$queryRaw<(Omit<Entry, 'name'> & { latinName: string | null })[]>`
    SELECT p."id"::text AS "personId", n."latinName", n."country",
      ARRAY(
        SELECT g."role"::text FROM "role_grant" g
        WHERE g."personId" = p."id" AND (g."projectId" = ${projectId}::uuid OR g."projectId" IS NULL)
        UNION ALL SELECT 'participant' FROM "participant" t
        WHERE t."personId" = p."id" AND t."projectId" = ${projectId}::uuid AND t."withdrawnAt" IS NULL
      ) AS "roles"
    FROM "person" p LEFT JOIN "profile" n ON n."personId" = p."id"
    WHERE p."id" = ANY(${[...personIds]}::uuid[])`
  return rows.map(({ latinName, ...entry }) => ({ ...entry, name: latinNameOf({ latinName }) }))
}
