import type { ProjectId } from '@muster/contracts/ids'
import type { Role } from '@muster/contracts/permissions'
import type { Db } from '../../platform/db.ts'
import { fromDb } from '../../platform/enum-names.ts'

export type Entry = { personId: string; name: string; country: string | null; roles: Role[] }

/** Names and roles of persons, as far as they concern a project: their roles in it and on the platform. */
export async function listEntries(db: Db, projectId: ProjectId, personIds: readonly string[]): Promise<Entry[]> {
  const rows = await db.person.findMany({
    where: { id: { in: [...personIds] } },
    select: {
      id: true,
      profile: { select: { latinName: true, country: true } },
      grants: { where: { OR: [{ projectId }, { projectId: null }] }, select: { role: true } },
      participants: { where: { projectId, withdrawnAt: null }, select: { id: true } },
    },
  })
  return rows.map(({ id, profile, grants, participants }) => ({
    personId: id,
    name: profile?.latinName ?? '—',
    country: profile?.country ?? null,
    roles: [...grants.map(({ role }) => fromDb(role)), ...(participants.length > 0 ? (['participant'] as const) : [])],
  }))
}
