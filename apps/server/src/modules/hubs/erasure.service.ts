import type { PersonId, ProjectId } from '@muster/contracts/ids'
import type { Ctx } from '../../platform/ctx.ts'
import { deleteCode } from './codes.store.ts'
import { forgetCoordinator } from './hubs.store.ts'
import { deleteReasonsOf } from './marks.store.ts'

/**
 * Erases a person's code for the hubs of a project, and why stays of theirs were entered late, in the caller's transaction.
 * Their marks are evidence and stay. Answers how many reasons there were.
 */
export async function eraseAtHubs(ctx: Ctx, whose: { projectId: ProjectId; personId: PersonId }): Promise<number> {
  await deleteCode(ctx.db, whose)
  await forgetCoordinator(ctx.db, whose)
  return deleteReasonsOf(ctx.db, whose)
}
