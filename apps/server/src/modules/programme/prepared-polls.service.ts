import type { PreparedPoll } from '@muster/contracts/prepared-polls'
import { type Ctx, inTransaction } from '../../platform/ctx.ts'
import { recordAudit } from '../audit/audit.service.ts'
import { holdPrepared, type InProject } from './prepared.ts'
import { findPolls, type Prepared, replacePolls } from './prepared-polls.store.ts'
import { getFacts } from './programme.store.ts'

/** The polls prepared for a session. NOT_FOUND for a session of another project. */
export async function getPreparedPolls(ctx: Ctx, which: InProject): Promise<Prepared> {
  await getFacts(ctx.db, which)
  return findPolls(ctx.db, which.sessionId)
}

/**
 * Writes the polls as they were at `revision`; answers the new revision. NOT_FOUND; CONFLICT `changed-meanwhile`; REFUSED
 * `session-is-over`, `project-is-over`.
 */
export async function setPreparedPolls(
  ctx: Ctx,
  which: InProject,
  { polls, revision }: { polls: readonly PreparedPoll[]; revision: number },
): Promise<number> {
  const { projectId, sessionId } = which
  return inTransaction(ctx, async (ctx) => {
    await holdPrepared(ctx, which, { revision, find: findPolls })
    await replacePolls(ctx.db, sessionId, { polls, revision: revision + 1 })
    const subject = { type: 'session', id: sessionId } as const
    await recordAudit(ctx, { action: 'polls.edit', subject, projectId, detail: { polls: polls.length } })
    return revision + 1
  })
}
