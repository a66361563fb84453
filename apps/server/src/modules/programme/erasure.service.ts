import type { PersonId, ProjectId } from '@muster/contracts/ids'
import type { Ctx } from '../../platform/ctx.ts'
import { deleteReasonsOf } from './programme.store.ts'

/** Erases the reasons of a person's decisions about a project's sessions, in the caller's transaction; answers how many. */
export const eraseSessionReasons = (ctx: Ctx, whose: { projectId: ProjectId; personId: PersonId }): Promise<number> =>
  deleteReasonsOf(ctx.db, whose)
