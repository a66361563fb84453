import type { PersonId, ProjectId } from '@muster/contracts/ids'
import type { Ctx } from '../../platform/ctx.ts'
import { deleteReasonsOf } from './project-decisions.store.ts'

/** Erases the reasons of a person's decisions about a project, in the caller's transaction; answers how many. */
export const eraseProjectReasons = (ctx: Ctx, whose: { projectId: ProjectId; personId: PersonId }): Promise<number> =>
  deleteReasonsOf(ctx.db, whose)
