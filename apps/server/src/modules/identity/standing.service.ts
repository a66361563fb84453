import type { PersonId, ProjectId } from '@muster/contracts/ids'
import type { Ctx } from '../../platform/ctx.ts'
import { listGone, lockAgainstErasing, lockForErasing } from './standing.store.ts'

/**
 * Of those on whose behalf something is about to be written in a project, who is of it no more: a connection believes its
 * rights for seconds, and a request for as long as it lasts. Until the transaction of `ctx` ends nobody else is erased, so
 * that whatever it writes is either refused by this or found by the erasure.
 */
export async function findGone(
  ctx: Ctx,
  who: { projectId: ProjectId; personIds: readonly PersonId[] },
): Promise<ReadonlySet<PersonId>> {
  if (who.personIds.length === 0) return new Set()
  await lockAgainstErasing(ctx.db, who.projectId)
  return new Set(await listGone(ctx.db, who))
}

/** Waits for all that is being written on behalf of a project's people, and keeps them waiting until the transaction ends. */
export const holdForErasing = (ctx: Ctx, projectId: ProjectId): Promise<void> => lockForErasing(ctx.db, projectId)
