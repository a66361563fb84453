import type { ProjectId, SessionId } from '@muster/contracts/ids'
import type { Block } from '@muster/contracts/run-of-show'
import type { PreparedBlock } from '@muster/live/show/model'
import { type Ctx, inTransaction } from '../../platform/ctx.ts'
import { minuteMs } from '../../platform/durations.ts'
import { AppError } from '../../platform/errors.ts'
import { recordAudit } from '../audit/audit.service.ts'
import { listPeopleOfProject } from '../identity/people.service.ts'
import { holdPrepared, type InProject } from './prepared.ts'
import { getFacts } from './programme.store.ts'
import { getShow, type RunOfShow, replaceBlocks } from './run-of-show.store.ts'

/** The running order of a session as it was prepared, notes too. NOT_FOUND for a session of another project. */
export async function getRunOfShow(ctx: Ctx, which: InProject): Promise<RunOfShow> {
  await getFacts(ctx.db, which)
  return getShow(ctx.db, which.sessionId)
}

/** What the room may know of the running order: everything but the notes. */
export async function listPreparedBlocks(ctx: Ctx, sessionId: SessionId): Promise<PreparedBlock[]> {
  const { blocks } = await getShow(ctx.db, sessionId)
  return blocks.map(({ id, kind, title, speakerId, minutes }) => ({
    id,
    kind,
    title,
    speakerId,
    plannedMs: minutes * minuteMs,
  }))
}

/**
 * Writes the running order as it was at `revision`; answers the new revision. NOT_FOUND; CONFLICT `changed-meanwhile`;
 * REFUSED `session-is-over`, `project-is-over`; INVALID `unknown-person` with issues.
 */
export async function setRunOfShow(
  ctx: Ctx,
  which: InProject,
  { blocks, revision }: { blocks: readonly Block[]; revision: number },
): Promise<number> {
  const { projectId, sessionId } = which
  return inTransaction(ctx, async (ctx) => {
    const before = await holdPrepared(ctx, which, { revision, find: getShow })
    await refuseStrangers(ctx, projectId, { blocks, before: before.blocks })
    const written = await replaceBlocks(ctx.db, sessionId, blocks)
    await recordAudit(ctx, {
      action: 'show.edit',
      subject: { type: 'session', id: sessionId },
      projectId,
      detail: { blocks: blocks.length, minutes: blocks.reduce((sum, { minutes }) => sum + minutes, 0) },
    })
    return written
  })
}

/** Whoever led a block before may go on doing so, so that a change of roles does not keep the rest from being written. */
async function refuseStrangers(
  ctx: Ctx,
  projectId: ProjectId,
  { blocks, before }: { blocks: readonly Block[]; before: readonly Block[] },
): Promise<void> {
  const known = new Set(before.map(({ speakerId }) => speakerId))
  if (blocks.every(({ speakerId }) => speakerId === null || known.has(speakerId))) return
  for (const { personId } of await listPeopleOfProject(ctx, projectId)) known.add(personId)
  const issues = blocks.flatMap(({ speakerId }, index) =>
    speakerId === null || known.has(speakerId) ? [] : [{ path: `blocks.${index}.speakerId`, code: 'unknown-person' }],
  )
  if (issues.length > 0) throw new AppError('INVALID', 'unknown-person', { issues })
}
