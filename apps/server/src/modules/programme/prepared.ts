import type { ProjectId, SessionId } from '@muster/contracts/ids'
import type { Ctx } from '../../platform/ctx.ts'
import type { Db } from '../../platform/db.ts'
import { AppError } from '../../platform/errors.ts'
import { lockProjectForChange } from '../projects/projects.service.ts'
import { getFacts, lockSession } from './programme.store.ts'

export type InProject = { projectId: ProjectId; sessionId: SessionId }

/** What was prepared for a session is written as a whole: whoever writes names the revision that they read. */
type Revised = { revision: number }

/**
 * Holds a session, in the caller's transaction, for a change of what is prepared for it, and answers what `find` finds of it at
 * the revision that was read. NOT_FOUND; CONFLICT `changed-meanwhile`; REFUSED `session-is-over`, `project-is-over`.
 */
export async function holdPrepared<Prepared extends Revised>(
  ctx: Ctx,
  which: InProject,
  { revision, find }: Revised & { find: (db: Db, sessionId: SessionId) => Promise<Prepared> },
): Promise<Prepared> {
  await lockProjectForChange(ctx, which.projectId)
  await lockSession(ctx.db, which.sessionId)
  const { state } = await getFacts(ctx.db, which)
  if (state === 'ended' || state === 'cancelled') throw new AppError('REFUSED', 'session-is-over')
  const before = await find(ctx.db, which.sessionId)
  if (before.revision !== revision)
    throw new AppError('CONFLICT', 'changed-meanwhile', { params: { revision: before.revision } })
  return before
}
