import { randomInt } from 'node:crypto'
import type { ProjectId } from '@muster/contracts/ids'
import { requirePerson } from '../../platform/actor.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { findCode, insertCode } from './codes.store.ts'
import { listOfProject } from './hubs.store.ts'

/** The actor's own code for the hubs of a project, made when it is first asked for; null where there are no hubs. */
export async function getOwnCode(ctx: Ctx, projectId: ProjectId): Promise<string | null> {
  if ((await listOfProject(ctx.db, projectId)).length === 0) return null
  const whose = { projectId, personId: requirePerson(ctx.actor).personId }
  const known = await findCode(ctx.db, whose)
  if (known !== null) return known
  await insertCode(ctx.db, whose, String(randomInt(1_000_000)).padStart(6, '0'))
  return findCode(ctx.db, whose)
}
