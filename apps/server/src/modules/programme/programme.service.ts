import type { ProjectId, SessionId } from '@muster/contracts/ids'
import type { Ctx } from '../../platform/ctx.ts'
import type { Db } from '../../platform/db.ts'
import { AppError } from '../../platform/errors.ts'
import { recordAudit } from '../audit/audit.service.ts'
import { markProjectRunning } from '../projects/projects.service.ts'
import { getFacts, listOfProject, listOpen, lockSession, turnSession } from './programme.store.ts'
import type { SessionFacts } from './session-facts.ts'

export type { SessionFacts } from './session-facts.ts'

type InProject = { projectId: ProjectId; sessionId: SessionId }

/** One session of a project. Throws NOT_FOUND, also where it belongs to another project. */
export const getSession = (ctx: Ctx, which: InProject): Promise<SessionFacts> => getFacts(ctx.db, which)

/** All sessions of a project in order of time, cancelled ones too. */
export const listProgramme = (ctx: Ctx, projectId: ProjectId): Promise<SessionFacts[]> =>
  listOfProject(ctx.db, projectId)

/** Whether any session of a programme was or is being held, here or elsewhere: from then on its policy is frozen. */
export const hasBegun = (programme: readonly SessionFacts[]): boolean => programme.some(({ actual }) => actual !== null)

/** The sessions that are open at this moment, of all projects: for recovery and timers. */
export const listOpenSessions = (db: Db): Promise<SessionFacts[]> => listOpen(db)

/**
 * Holds a session that is still planned until the transaction ends: it is not opened meanwhile. NOT_FOUND; REFUSED
 * `session-not-planned`.
 */
export async function lockPlanned(ctx: Ctx, which: InProject): Promise<void> {
  await getFacts(ctx.db, which)
  await lockSession(ctx.db, which.sessionId)
  const { state } = await getFacts(ctx.db, which)
  if (state !== 'planned') throw new AppError('REFUSED', 'session-not-planned', { params: { state } })
}

/**
 * A planned session opens at `ctx.now`; the first one makes its project running. To be called in a transaction.
 * NOT_FOUND; REFUSED `session-not-planned`, `project-is-over`, `session-held-elsewhere`.
 */
export async function openSession(ctx: Ctx, { sessionId }: { sessionId: SessionId }): Promise<SessionFacts> {
  const { projectId } = await getFacts(ctx.db, { sessionId })
  await markProjectRunning(ctx, projectId)
  await lockSession(ctx.db, sessionId)
  const { state, heldElsewhere } = await getFacts(ctx.db, { sessionId })
  if (state !== 'planned') throw new AppError('REFUSED', 'session-not-planned', { params: { state } })
  if (heldElsewhere) throw new AppError('REFUSED', 'session-held-elsewhere')
  await turnSession(ctx.db, sessionId, { state: 'open', openedAt: ctx.now })
  await recordAudit(ctx, { action: 'session.open', subject: { type: 'session', id: sessionId }, projectId })
  return getFacts(ctx.db, { sessionId })
}

/** An open session ends at `ctx.now`. To be called in a transaction. NOT_FOUND; REFUSED `session-not-open`. */
export async function endSession(
  ctx: Ctx,
  { sessionId, how }: { sessionId: SessionId; how: NonNullable<SessionFacts['endedHow']> },
): Promise<SessionFacts> {
  await lockSession(ctx.db, sessionId)
  const { state, projectId } = await getFacts(ctx.db, { sessionId })
  if (state !== 'open') throw new AppError('REFUSED', 'session-not-open', { params: { state } })
  await turnSession(ctx.db, sessionId, { state: 'ended', endedAt: ctx.now, endedHow: how })
  await recordAudit(ctx, {
    action: 'session.end',
    subject: { type: 'session', id: sessionId },
    projectId,
    detail: { how },
  })
  return getFacts(ctx.db, { sessionId })
}

/**
 * Holds a session of a project until the transaction ends, as long as it is open: so that it does not end under what is
 * recorded of it. NOT_FOUND; REFUSED `session-not-open`.
 */
export async function lockOpenSession(ctx: Ctx, which: InProject): Promise<void> {
  const state = await lockedState(ctx, which)
  if (state !== 'open') throw new AppError('REFUSED', 'session-not-open', { params: { state } })
}

/** The same for one that has ended. NOT_FOUND; REFUSED `session-not-ended`. */
export async function lockEndedSession(ctx: Ctx, which: InProject): Promise<void> {
  const state = await lockedState(ctx, which)
  if (state !== 'ended') throw new AppError('REFUSED', 'session-not-ended', { params: { state } })
}

async function lockedState(ctx: Ctx, which: InProject): Promise<SessionFacts['state']> {
  await lockSession(ctx.db, which.sessionId)
  return (await getFacts(ctx.db, which)).state
}
