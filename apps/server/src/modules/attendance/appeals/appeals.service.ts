import { mostAppeals } from '@muster/contracts/appeals'
import { AppealId, type PersonId, type ProjectId, type SessionId } from '@muster/contracts/ids'
import { requirePerson } from '../../../platform/actor.ts'
import { type Ctx, inTransaction } from '../../../platform/ctx.ts'
import { AppError, found } from '../../../platform/errors.ts'
import type { FileReply } from '../../../platform/file-reply.ts'
import { newId } from '../../../platform/ids.ts'
import { saltWords } from '../../../platform/salted-words.ts'
import { recordAudit } from '../../audit/audit.service.ts'
import { getSession } from '../../programme/programme.service.ts'
import { lockProject } from '../../projects/projects.service.ts'
import { attach, type KeptAttachment, openAttachment } from '../attachments/attachments.service.ts'
import { statesOf } from '../overrides/override-states.ts'
import { listCases } from '../overrides/overrides.store.ts'
import { getPolicyInForce } from '../policy.service.ts'
import { type AppealCase, stateOf } from './appeal-case.ts'
import { deadlineOf } from './appeal-terms.ts'
import { insertAppealRecord, listAppealCases } from './appeals.store.ts'

type InSession = { projectId: ProjectId; sessionId: SessionId }
type Which = { projectId: ProjectId; appealId: AppealId }

/**
 * Asks for a review of the actor's own attendance of a session. NOT_FOUND; REFUSED `no-appeals`, `session-not-ended`,
 * `appeal-too-late` with `until`, `appeal-open`, `too-many-appeals` with `most`.
 */
export async function makeAppeal(
  ctx: Ctx,
  { projectId, sessionId }: InSession,
  { text, attachment }: { text: string; attachment: KeptAttachment | null },
): Promise<AppealId> {
  const { personId } = requirePerson(ctx.actor)
  return inTransaction(ctx, async (ctx) => {
    await lockProject(ctx, projectId)
    const session = await getSession(ctx, { projectId, sessionId })
    const { policy } = await getPolicyInForce(ctx, projectId)
    const at = ctx.platform.clock.now()
    if (policy.appeals === null) throw new AppError('REFUSED', 'no-appeals')
    const until = deadlineOf(session, policy)
    if (until === null) throw new AppError('REFUSED', 'session-not-ended', { params: { state: session.state } })
    if (at > until) throw new AppError('REFUSED', 'appeal-too-late', { params: { until: until.toISOString() } })
    const earlier = (await listWithStates(ctx, { projectId, personId })).filter(
      ({ appealed }) => appealed.sessionId === sessionId,
    )
    if (earlier.some(isPending)) throw new AppError('REFUSED', 'appeal-open')
    if (earlier.length >= mostAppeals)
      throw new AppError('REFUSED', 'too-many-appeals', { params: { most: mostAppeals } })
    const id = newId(AppealId)
    await insertAppealRecord(ctx.db, {
      id,
      projectId,
      sessionId,
      personId,
      kind: 'appealed',
      regarding: null,
      overrideId: null,
      attachmentSha256: attachment?.sha256 ?? null,
      words: saltWords(text),
      by: personId,
      at,
    })
    await attach(ctx, { id, projectId }, attachment)
    await recordAudit(ctx, {
      action: 'appeal.make',
      subject: { type: 'appeal', id },
      projectId,
      detail: { sessionId, person: personId },
    })
    return id
  })
}

/** The file beside an appeal. Throws NOT_FOUND, also for what is no appeal and has a file. */
export async function openAppealFile(ctx: Ctx, { projectId, appealId }: Which): Promise<FileReply> {
  const appeals = await listAppealCases(ctx.db, projectId)
  const { appealed } = found(appeals.find(({ appealed }) => appealed.id === appealId))
  return openAttachment(ctx, { projectId, id: appealed.id })
}

/** Withdraws the actor's own appeal. NOT_FOUND; CONFLICT `appeal-not-open`. */
export async function withdrawAppeal(ctx: Ctx, which: Which): Promise<void> {
  const { personId } = requirePerson(ctx.actor)
  await inTransaction(ctx, async (ctx) => {
    const { appealed } = await holdOpen(ctx, which, personId)
    const { sessionId } = appealed
    await insertAppealRecord(ctx.db, {
      id: newId(AppealId),
      projectId: which.projectId,
      sessionId,
      personId,
      kind: 'withdrawn',
      regarding: appealed.id,
      overrideId: null,
      by: personId,
      at: ctx.platform.clock.now(),
    })
    await recordAudit(ctx, {
      action: 'appeal.withdraw',
      subject: { type: 'appeal', id: which.appealId },
      projectId: which.projectId,
      detail: { sessionId, person: personId },
    })
  })
}

export type StandingAppeal = AppealCase & { state: ReturnType<typeof stateOf> }

/** The appeals of a project or of one person in it, each as it stands. */
export async function listWithStates(
  ctx: Ctx,
  { projectId, personId }: { projectId: ProjectId; personId?: PersonId },
): Promise<StandingAppeal[]> {
  const only = personId && [personId]
  const overrides = await listCases(ctx.db, projectId, only)
  const byPerson = Map.groupBy(overrides, ({ decided }) => decided.personId)
  return (await listAppealCases(ctx.db, projectId, only)).map((appeal) => ({
    ...appeal,
    state: stateOf(appeal, statesOf(byPerson.get(appeal.appealed.personId) ?? [])),
  }))
}

/** An open appeal, held until the transaction ends; of `personId` where that is given. NOT_FOUND; CONFLICT `appeal-not-open`. */
export async function holdOpen(ctx: Ctx, which: Which, personId?: PersonId): Promise<StandingAppeal> {
  await lockProject(ctx, which.projectId)
  const who = personId === undefined ? {} : { personId }
  const appeals = await listWithStates(ctx, { projectId: which.projectId, ...who })
  const appeal = found(appeals.find(({ appealed }) => appealed.id === which.appealId))
  if (appeal.state !== 'open') throw new AppError('CONFLICT', 'appeal-not-open', { params: { state: appeal.state } })
  return appeal
}

/** Whether it is still to be answered for good. */
export const isPending = ({ state }: Pick<StandingAppeal, 'state'>): boolean => state === 'open' || state === 'waiting'
