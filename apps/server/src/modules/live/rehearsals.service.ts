import { type ProjectId, SessionId } from '@muster/contracts/ids'
import { allows, type Role } from '@muster/contracts/permissions'
import type { Rehearsal } from '@muster/contracts/rehearsals'
import { requirePerson, rolesIn } from '../../platform/actor.ts'
import { type Ctx, inTransaction } from '../../platform/ctx.ts'
import { AppError } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import { recordAudit } from '../audit/audit.service.ts'
import { getSession, lockPlanned, type SessionFacts } from '../programme/programme.service.ts'
import {
  deleteVotesOfRehearsal,
  findRehearsal,
  type HeldRehearsal,
  insertRehearsal,
  listRunning,
  setEnded,
} from './rehearsals.store.ts'
import { deleteWordsOfSession } from './words.store.ts'

type InSession = { projectId: ProjectId; sessionId: SessionId }

/** Whether somebody of these roles comes to a rehearsal: who runs the session or speaks; others where they are invited. */
const mayRehearse = ({ withInvited }: Pick<HeldRehearsal, 'withInvited'>, roles: readonly Role[]): boolean =>
  withInvited || allows('live.present', roles)

/** The rehearsal that goes on, for who may come to it; null for others. NOT_FOUND for a session of another project. */
export async function describeRehearsal(ctx: Ctx, which: InSession) {
  await getSession(ctx, which)
  const [rehearsal] = await listRunning(ctx.db, which.sessionId)
  const isFor = rehearsal && mayRehearse(rehearsal, rolesIn(ctx.actor, which.projectId))
  return { rehearsal: isFor ? toReply(rehearsal) : null }
}

/** NOT_FOUND; REFUSED `session-not-planned`, `rehearsal-runs`. */
export async function beginRehearsal(ctx: Ctx, { withInvited, ...which }: InSession & { withInvited: boolean }) {
  const { personId } = requirePerson(ctx.actor)
  const { projectId, sessionId } = which
  return inTransaction(ctx, async (ctx) => {
    await lockPlanned(ctx, which)
    if ((await listRunning(ctx.db, sessionId)).length > 0) throw new AppError('REFUSED', 'rehearsal-runs')
    const rehearsal = { id: newId(SessionId), of: sessionId, startedAt: ctx.now, endedAt: null, withInvited }
    await insertRehearsal(ctx.db, { ...rehearsal, projectId, startedBy: personId })
    await recordAudit(ctx, {
      action: 'live.rehearsal.start',
      subject: { type: 'session', id: sessionId },
      projectId,
      detail: { rehearsal: rehearsal.id, withInvited },
    })
    return { rehearsal: toReply(rehearsal) }
  })
}

/** NOT_FOUND where no rehearsal of that session goes on. */
export async function stopRehearsal(ctx: Ctx, which: InSession) {
  return inTransaction(ctx, async (ctx) => {
    await getSession(ctx, which)
    if ((await endRehearsalsOf(ctx, which)) === 0) throw new AppError('NOT_FOUND')
    return { ended: true as const }
  })
}

/** Ends what is rehearsed of a session, in the caller's transaction; answers how many there were: one at most. */
export async function endRehearsalsOf(ctx: Ctx, { projectId, sessionId }: InSession): Promise<number> {
  const running = await listRunning(ctx.db, sessionId)
  for (const { id } of running) {
    await setEnded(ctx.db, { id, at: ctx.now })
    await deleteWordsOfSession(ctx.db, id)
    await deleteVotesOfRehearsal(ctx.db, id)
    await recordAudit(ctx, {
      action: 'live.rehearsal.end',
      subject: { type: 'session', id: sessionId },
      projectId,
      detail: { rehearsal: id },
    })
  }
  return running.length
}

/** A room that people can be in: a session's, or that of a rehearsal of it, which is open from its beginning. */
export type RoomFacts = { session: SessionFacts; rehearsal: HeldRehearsal | null }

/** NOT_FOUND for what is neither a session nor a rehearsal of the project; REFUSED `rehearsal-over`. */
export async function getRoom(ctx: Ctx, which: InSession): Promise<RoomFacts> {
  const rehearsal = await findRehearsal(ctx.db, which)
  if (!rehearsal) return { session: await getSession(ctx, which), rehearsal: null }
  if (rehearsal.endedAt) throw new AppError('REFUSED', 'rehearsal-over')
  const session = await getSession(ctx, { ...which, sessionId: rehearsal.of })
  return { session: { ...session, state: 'open', openedAt: rehearsal.startedAt, endedAt: null }, rehearsal }
}

/**
 * The rehearsal whose room it is, null where it is a session's. REFUSED `rehearsal-over`, or `rehearsal-of-others` for who
 * is not asked to it.
 */
export async function requireMayRehearse(ctx: Ctx, which: InSession): Promise<HeldRehearsal | null> {
  const { rehearsal } = await getRoom(ctx, which)
  if (rehearsal && !mayRehearse(rehearsal, rolesIn(ctx.actor, which.projectId)))
    throw new AppError('REFUSED', 'rehearsal-of-others')
  return rehearsal
}

const toReply = ({ id, startedAt, withInvited }: HeldRehearsal): Rehearsal => ({
  id,
  startedAt: startedAt.toISOString(),
  withInvited,
})
