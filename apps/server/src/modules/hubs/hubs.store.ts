import type { Hub, HubInput } from '@muster/contracts/hubs'
import { HubId, PersonId, type ProjectId } from '@muster/contracts/ids'
import type { Prisma } from '@muster/prisma/client'
import type { Db } from '../../platform/db.ts'
import { latinNameOf } from '../identity/names.service.ts'

const shape = {
  include: { coordinator: { select: { profile: { select: { latinName: true } } } } },
} satisfies Prisma.HubDefaultArgs

type InProject = { projectId: ProjectId; hubId: HubId }

/** The hubs of a project, by name. */
export async function listOfProject(db: Db, projectId: ProjectId): Promise<Hub[]> {
  const rows = await db.hub.findMany({ where: { projectId }, orderBy: [{ name: 'asc' }, { id: 'asc' }], ...shape })
  return rows.map(toHub)
}

/** Null also for a hub of another project. */
export async function findHub(db: Db, { projectId, hubId }: InProject): Promise<Hub | null> {
  const row = await db.hub.findFirst({ where: { id: hubId, projectId }, ...shape })
  return row && toHub(row)
}

export async function insertHub(db: Db, { projectId, hubId, ...hub }: InProject & HubInput): Promise<void> {
  await db.hub.create({ data: { id: hubId, projectId, ...hub } })
}

export async function updateHub(db: Db, hubId: HubId, hub: HubInput): Promise<void> {
  await db.hub.update({ where: { id: hubId }, data: hub })
}

export async function deleteHub(db: Db, hubId: HubId): Promise<void> {
  await db.hub.delete({ where: { id: hubId } })
}

/** Whether a roll was ever opened at a hub, or anybody was entered there late. */
export async function wasUsed(db: Db, hubId: HubId): Promise<boolean> {
  return (await db.hubRoll.count({ where: { hubId } })) + (await db.hubMark.count({ where: { hubId } })) > 0
}

function toHub({ id, name, coordinatorId, coordinator }: Prisma.HubGetPayload<typeof shape>): Hub {
  return {
    id: HubId.parse(id),
    name,
    coordinatorId: PersonId.nullable().parse(coordinatorId),
    coordinator: coordinator && latinNameOf(coordinator.profile),
  }
}

/** Leaves the hubs that a person coordinates without anybody who does. */
export async function forgetCoordinator(
  db: Db,
  { projectId, personId }: { projectId: ProjectId; personId: PersonId },
): Promise<void> {
  await db.hub.updateMany({ where: { projectId, coordinatorId: personId }, data: { coordinatorId: null } })
}
