import type { AppealState } from '@muster/contracts/appeals'
import { AppealId, type OverrideId, type ProjectId } from '@muster/contracts/ids'
import type { Ruling } from '@muster/contracts/overrides'
import { requirePerson } from '../../../platform/actor.ts'
import { type Ctx, inTransaction } from '../../../platform/ctx.ts'
import { AppError, found } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import { saltWords } from '../../../platform/salted-words.ts'
import { recordAudit } from '../../audit/audit.service.ts'
import { queueAppealAnswer } from '../../messages/appeal-notice.service.ts'
import { getSession } from '../../programme/programme.service.ts'
import { confirm, decide } from '../overrides/overrides.service.ts'
import type { AppealRow } from './appeal-case.ts'
import { holdOpen, listWithStates, type StandingAppeal } from './appeals.service.ts'
import { findAppellant, insertAppealRecord } from './appeals.store.ts'

type Which = { projectId: ProjectId; appealId: AppealId }

/**
 * Accepts an appeal by a decision about the person, in the same transaction. They are told once the decision is in force: now,
 * or when another administrator confirms it. NOT_FOUND; CONFLICT `appeal-not-open`; and as `decide`.
 */
export async function acceptAppeal(
  ctx: Ctx,
  which: Which,
  { ruling, answer }: { ruling: Ruling; answer: string },
): Promise<AppealState> {
  return inTransaction(ctx, async (ctx) => {
    const { appealed } = await holdOpen(ctx, which)
    const whose = { projectId: which.projectId, personId: appealed.personId }
    const overrideId = await decide(ctx, whose, { ruling, reason: answer, attachment: null })
    await record(ctx, which, { appealed, kind: 'accepted', overrideId, answer })
    await recordAudit(ctx, {
      action: 'appeal.accept',
      subject: { type: 'appeal', id: which.appealId },
      projectId: which.projectId,
      detail: { sessionId: appealed.sessionId, person: appealed.personId, override: overrideId },
    })
    return tellIfSettled(ctx, which)
  })
}

/** Declines an appeal, with an answer, and tells the person. NOT_FOUND; REFUSED `own-case`; CONFLICT `appeal-not-open`. */
export async function declineAppeal(ctx: Ctx, which: Which, answer: string): Promise<AppealState> {
  return inTransaction(ctx, async (ctx) => {
    const { appealed } = await holdOpen(ctx, which)
    if (requirePerson(ctx.actor).personId === appealed.personId) throw new AppError('REFUSED', 'own-case')
    await record(ctx, which, { appealed, kind: 'declined', overrideId: null, answer })
    await recordAudit(ctx, {
      action: 'appeal.decline',
      subject: { type: 'appeal', id: which.appealId },
      projectId: which.projectId,
      detail: { sessionId: appealed.sessionId, person: appealed.personId },
    })
    return tellIfSettled(ctx, which)
  })
}

/** Confirms a decision, and tells whoever asked for it that their appeal was accepted. As `confirm`. */
export async function confirmDecision(
  ctx: Ctx,
  which: { projectId: ProjectId; overrideId: OverrideId },
): Promise<void> {
  await inTransaction(ctx, async (ctx) => {
    await confirm(ctx, which)
    const personId = await findAppellant(ctx.db, which)
    if (personId === null) return
    const appeals = await listWithStates(ctx, { projectId: which.projectId, personId })
    const answered = appeals.find(({ last }) => last?.overrideId === which.overrideId)
    if (answered) await tell(ctx, which.projectId, answered)
  })
}

type Answer = { appealed: AppealRow; kind: 'accepted' | 'declined'; overrideId: OverrideId | null; answer: string }

async function record(ctx: Ctx, { projectId }: Which, { appealed, kind, overrideId, answer }: Answer): Promise<void> {
  await insertAppealRecord(ctx.db, {
    id: newId(AppealId),
    projectId,
    sessionId: appealed.sessionId,
    personId: appealed.personId,
    kind,
    regarding: appealed.id,
    overrideId,
    words: saltWords(answer),
    by: requirePerson(ctx.actor).personId,
    at: ctx.platform.clock.now(),
  })
}

/** An answer that waits for a second administrator is none yet. */
async function tellIfSettled(ctx: Ctx, { projectId, appealId }: Which): Promise<AppealState> {
  const appeals = await listWithStates(ctx, { projectId })
  const appeal = found(appeals.find(({ appealed }) => appealed.id === appealId))
  if (appeal.state !== 'waiting') await tell(ctx, projectId, appeal)
  return appeal.state
}

async function tell(ctx: Ctx, projectId: ProjectId, { appealed, last, state }: StandingAppeal): Promise<void> {
  const { sessionId, personId } = appealed
  const { title } = await getSession(ctx, { projectId, sessionId })
  const isAccepted = state === 'accepted'
  await queueAppealAnswer(ctx, { projectId, personId, sessionTitle: title, isAccepted, answer: last?.words ?? '' })
}
