import type { PersonId, ProjectId, SessionId } from '@muster/contracts/ids'
import type { Ctx } from '../../platform/ctx.ts'
import { listOfProject } from './marks.store.ts'
import { type Stay, staysOf } from './stays.ts'

/** A stay at a hub, as the roll tells it. */
export type HubStay = Stay & { personId: PersonId; sessionId: SessionId }

/** The stays of everybody (or some persons) of a project at its hubs. */
export async function listHubStays(ctx: Ctx, projectId: ProjectId, only?: readonly PersonId[]): Promise<HubStay[]> {
  const marks = await listOfProject(ctx.db, projectId, only)
  const whose = new Map(marks.map(({ stayId, personId, sessionId }) => [stayId, { personId, sessionId }]))
  return staysOf(marks).flatMap((stay) => {
    const about = whose.get(stay.stayId)
    return about ? [{ ...stay, ...about }] : []
  })
}
