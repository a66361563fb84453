import { ActivityKind } from '@muster/contracts/activities'
import type { ActivityDoneId, ProjectId } from '@muster/contracts/ids'
import { requirePerson } from '../../../platform/actor.ts'
import { type Ctx, inTransaction } from '../../../platform/ctx.ts'
import { AppError, found } from '../../../platform/errors.ts'
import type { FileReply } from '../../../platform/file-reply.ts'
import { newUuid } from '../../../platform/ids.ts'
import { saltWords } from '../../../platform/salted-words.ts'
import { recordAudit } from '../../audit/audit.service.ts'
import { queueDeclinedNotice } from '../../messages/declined-notice.service.ts'
import { lockProject } from '../../projects/projects.service.ts'
import { openAttachment } from '../attachments/attachments.service.ts'
import { nameProjectSeal } from '../sealing/late-records.service.ts'
import { findDeed, insertReview, listDeeds, type NewReview } from './deeds.store.ts'

type Which = { projectId: ProjectId; doneId: ActivityDoneId }

/**
 * Finds good what somebody handed in: a record beside it, that a later one may supersede. NOT_FOUND, also of an evaluation,
 * which is nobody's in particular; REFUSED `own-case`, `handed-in-anew`; CONFLICT `already-reviewed`.
 */
export async function validate(ctx: Ctx, which: Which): Promise<void> {
  await inTransaction(ctx, async (ctx) => {
    const { personId, kind } = await note(ctx, which, { finding: 'validated', reason: null })
    await recordAudit(ctx, {
      action: 'activity.validate',
      subject: { type: 'activity-done', id: which.doneId },
      projectId: which.projectId,
      detail: { person: personId, activity: kind },
    })
  })
}

/** Declines it, in words that its author reads and is sent; it may be handed in anew. Refused as `validate`. */
export async function decline(ctx: Ctx, which: Which, reason: string): Promise<void> {
  await inTransaction(ctx, async (ctx) => {
    const { personId, kind, sessionId } = await note(ctx, which, { finding: 'declined', reason: saltWords(reason) })
    await recordAudit(ctx, {
      action: 'activity.decline',
      subject: { type: 'activity-done', id: which.doneId },
      projectId: which.projectId,
      detail: { person: personId, activity: kind },
    })
    await queueDeclinedNotice(ctx, { projectId: which.projectId, personId, kind, sessionId, reason })
  })
}

/** Records what the actor found; answers whose it is, and what. */
async function note(ctx: Ctx, { projectId, doneId }: Which, opinion: Pick<NewReview, 'finding' | 'reason'>) {
  await lockProject(ctx, projectId)
  const { personId: by } = requirePerson(ctx.actor)
  const { personId, activity, sessionId, review } = found(await findDeed(ctx.db, { projectId, doneId }))
  if (personId === by) throw new AppError('REFUSED', 'own-case')
  const kind = found(ActivityKind.safeParse(activity).data)
  const rounds = await listDeeds(ctx.db, projectId, { only: [personId], which: { kind, sessionId } })
  if (rounds.at(-1)?.id !== doneId) throw new AppError('REFUSED', 'handed-in-anew')
  if (review?.finding === opinion.finding) throw new AppError('CONFLICT', 'already-reviewed')
  const at = ctx.platform.clock.now()
  const seal = await nameProjectSeal(ctx.db, projectId)
  await insertReview(ctx.db, { id: newUuid(), projectId, doneId, ...opinion, by, at, ...seal })
  return { personId, kind, sessionId }
}

/** The file that somebody handed in, and none that lies beside anything else. NOT_FOUND. */
export async function openHandedInFile(ctx: Ctx, { projectId, doneId }: Which): Promise<FileReply> {
  const { id } = found(await findDeed(ctx.db, { projectId, doneId }))
  return openAttachment(ctx, { projectId, id })
}
