import type { Hub, HubInput } from '@muster/contracts/hubs'
import { HubId, type ProjectId } from '@muster/contracts/ids'
import { allows } from '@muster/contracts/permissions'
import { requirePerson, rolesIn } from '../../platform/actor.ts'
import { type Ctx, inTransaction } from '../../platform/ctx.ts'
import { AppError, found } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import { recordAudit } from '../audit/audit.service.ts'
import { listPeopleOfProject } from '../identity/people.service.ts'
import { lockProjectForChange } from '../projects/projects.service.ts'
import { deleteHub, findHub, insertHub, listOfProject, updateHub, wasUsed } from './hubs.store.ts'

type InProject = { projectId: ProjectId; hubId: HubId }

/** The hubs whose roll the actor may run, and whether the project has any. */
export async function listHubs(ctx: Ctx, projectId: ProjectId): Promise<{ hubs: Hub[]; any: boolean }> {
  const all = await listOfProject(ctx.db, projectId)
  return { hubs: all.filter(mayRun(ctx, projectId)), any: all.length > 0 }
}

/** A hub whose roll the actor may run. NOT_FOUND for any other: its name is nobody else's business. */
export async function getOwnHub(ctx: Ctx, which: InProject): Promise<Hub> {
  const hub = found(await findHub(ctx.db, which))
  return found([hub].find(mayRun(ctx, which.projectId)))
}

/** Those who run a project's sessions run its rolls; anybody else only that of a hub they are named for. */
function mayRun(ctx: Ctx, projectId: ProjectId): (hub: Hub) => boolean {
  const { personId } = requirePerson(ctx.actor)
  const runs = allows('live.run', rolesIn(ctx.actor, projectId))
  return ({ coordinatorId }) => runs || coordinatorId === personId
}

/** INVALID `unknown-person` where the coordinator is not of the project; REFUSED `project-is-over`. */
export async function createHub(ctx: Ctx, projectId: ProjectId, hub: HubInput): Promise<HubId> {
  return inTransaction(ctx, async (ctx) => {
    await lockProjectForChange(ctx, projectId)
    await refuseStranger(ctx, projectId, hub)
    const hubId = newId(HubId)
    await insertHub(ctx.db, { projectId, hubId, ...hub })
    const { coordinatorId } = hub
    await recordAudit(ctx, {
      action: 'hub.create',
      subject: { type: 'hub', id: hubId },
      projectId,
      detail: { coordinatorId },
    })
    return hubId
  })
}

/** NOT_FOUND; as `createHub`. */
export async function editHub(ctx: Ctx, { projectId, hubId }: InProject, hub: HubInput): Promise<void> {
  await inTransaction(ctx, async (ctx) => {
    await lockProjectForChange(ctx, projectId)
    found(await findHub(ctx.db, { projectId, hubId }))
    await refuseStranger(ctx, projectId, hub)
    await updateHub(ctx.db, hubId, hub)
    const { coordinatorId } = hub
    await recordAudit(ctx, {
      action: 'hub.edit',
      subject: { type: 'hub', id: hubId },
      projectId,
      detail: { coordinatorId },
    })
  })
}

/** NOT_FOUND; REFUSED `hub-used`, `project-is-over`. */
export async function removeHub(ctx: Ctx, { projectId, hubId }: InProject): Promise<void> {
  await inTransaction(ctx, async (ctx) => {
    await lockProjectForChange(ctx, projectId)
    found(await findHub(ctx.db, { projectId, hubId }))
    if (await wasUsed(ctx.db, hubId)) throw new AppError('REFUSED', 'hub-used')
    await deleteHub(ctx.db, hubId)
    await recordAudit(ctx, { action: 'hub.remove', subject: { type: 'hub', id: hubId }, projectId })
  })
}

async function refuseStranger(ctx: Ctx, projectId: ProjectId, { coordinatorId }: HubInput): Promise<void> {
  if (coordinatorId === null) return
  const people = await listPeopleOfProject(ctx, projectId)
  if (people.some(({ personId }) => personId === coordinatorId)) return
  throw new AppError('INVALID', 'unknown-person', { issues: [{ path: 'coordinatorId', code: 'unknown-person' }] })
}
