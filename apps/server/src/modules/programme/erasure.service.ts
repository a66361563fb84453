import type { PersonId, ProjectId } from '@muster/contracts/ids'
import type { Ctx } from '../../platform/ctx.ts'
import { deleteNotesOf } from './deck-notes.store.ts'
import { deleteReasonsOf } from './programme.store.ts'

/** Erases the reasons of a person's decisions about a project's sessions, in the caller's transaction; answers how many. */
export const eraseSessionReasons = (ctx: Ctx, whose: { projectId: ProjectId; personId: PersonId }): Promise<number> =>
  deleteReasonsOf(ctx.db, whose)

/** Erases the private notes to slides that a person wrote, or brought with their file, in the caller's transaction; answers how many. */
export const eraseDeckNotes = (ctx: Ctx, whose: { projectId: ProjectId; personId: PersonId }): Promise<number> =>
  deleteNotesOf(ctx.db, whose)
