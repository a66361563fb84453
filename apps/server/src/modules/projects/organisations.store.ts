import type { ProjectId } from '@muster/contracts/ids'
import type { Db } from '../../platform/db.ts'
import { newUuid } from '../../platform/ids.ts'

type Named = { projectId: ProjectId; issuing: string; implementing: readonly string[] }

/** Says which organisations issue and implement a project; those not yet known are made. Names come once each. */
export async function setOrganisations(db: Db, { projectId, issuing, implementing }: Named): Promise<void> {
  const partners = [...new Set(implementing)]
  const names = [...new Set([issuing, ...partners])]
  await db.organisation.createMany({ data: names.map((name) => ({ id: newUuid(), name })), skipDuplicates: true })
  const known = await db.organisation.findMany({ where: { name: { in: names } }, select: { id: true, name: true } })
  const idOf = new Map(known.map(({ id, name }) => [name, id]))
  const rows = [
    { name: issuing, part: 'issuing' as const, position: 0 },
    ...partners.map((name, position) => ({ name, part: 'implementing' as const, position })),
  ]
  await db.projectOrganisation.deleteMany({ where: { projectId, part: { in: ['issuing', 'implementing'] } } })
  await db.projectOrganisation.createMany({
    data: rows.flatMap(({ name, part, position }) => {
      const organisationId = idOf.get(name)
      return organisationId ? [{ projectId, organisationId, part, position }] : []
    }),
  })
}
