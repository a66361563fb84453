import { findWaiting } from '@muster/attendance/override'
import type { Policy } from '@muster/attendance/policy'
import { OverrideId, type PersonId, type ProjectId } from '@muster/contracts/ids'
import type { Ruling } from '@muster/contracts/overrides'
import { requirePerson } from '../../../platform/actor.ts'
import { type Ctx, inTransaction } from '../../../platform/ctx.ts'
import { AppError, found } from '../../../platform/errors.ts'
import type { FileReply } from '../../../platform/file-reply.ts'
import { newId } from '../../../platform/ids.ts'
import { saltWords } from '../../../platform/salted-words.ts'
import { recordAudit } from '../../audit/audit.service.ts'
import { lockProject } from '../../projects/projects.service.ts'
import { attach, type KeptAttachment, openAttachment } from '../attachments/attachments.service.ts'
import { listAssessed } from '../participants.store.ts'
import { getPolicyInForce } from '../policy.service.ts'
import { nameProjectSeal } from '../sealing/late-records.service.ts'
import { type OverrideCase, toOverride } from './override-case.ts'
import { statesOf } from './override-states.ts'
import { findPersonOf, insertRecord, listCases } from './overrides.store.ts'

type Which = { projectId: ProjectId; overrideId: OverrideId }
type Decision = { ruling: Ruling; reason: string; attachment: KeptAttachment | null }

/**
 * Decides about somebody's attendance. The project is held meanwhile, so that decisions about a person come one after the
 * other, and no certificate is issued between. NOT_FOUND for whoever takes no part; REFUSED `own-case`, `decision-waiting`;
 * INVALID with the issues `unknown-tier`, `no-credits`.
 */
export async function decide(
  ctx: Ctx,
  { projectId, personId }: { projectId: ProjectId; personId: PersonId },
  { ruling, reason, attachment }: Decision,
): Promise<OverrideId> {
  return inTransaction(ctx, async (ctx) => {
    await lockProject(ctx, projectId)
    const { personId: by } = requireOther(ctx, personId)
    if ((await listAssessed(ctx.db, projectId, [personId])).length === 0) throw new AppError('NOT_FOUND')
    const { policy } = await getPolicyInForce(ctx, projectId)
    refuseUnknown(ruling, policy)
    const cases = await listCases(ctx.db, projectId, [personId])
    if (findWaiting(cases.map(toOverride))) throw new AppError('REFUSED', 'decision-waiting')
    const id = newId(OverrideId)
    await insertRecord(ctx.db, {
      id,
      projectId,
      personId,
      kind: 'decided',
      regarding: cases.at(-1)?.decided.id ?? null,
      ruling,
      attachmentSha256: attachment?.sha256 ?? null,
      reason: saltWords(reason),
      by,
      at: ctx.platform.clock.now(),
      ...(await nameProjectSeal(ctx.db, projectId)),
    })
    await attach(ctx, { id, projectId }, attachment)
    await recordAudit(ctx, {
      action: 'override.decide',
      subject: { type: 'override', id },
      projectId,
      detail: { person: personId, ...ruling, policyVersion: policy.version },
    })
    return id
  })
}

/**
 * Confirms what another administrator decided. NOT_FOUND; REFUSED `own-case`, `own-decision`, `decision-withdrawn`,
 * `decision-not-waiting`; CONFLICT `already-confirmed`.
 */
export async function confirm(ctx: Ctx, which: Which): Promise<void> {
  await inTransaction(ctx, async (ctx) => {
    const { decided, confirmed, withdrawn, personId, isWaiting } = await hold(ctx, which)
    const { personId: by } = requireOther(ctx, personId)
    if (withdrawn) throw new AppError('REFUSED', 'decision-withdrawn')
    if (confirmed) throw new AppError('CONFLICT', 'already-confirmed')
    if (!isWaiting) throw new AppError('REFUSED', 'decision-not-waiting')
    if (by === decided.by) throw new AppError('REFUSED', 'own-decision')
    await note(ctx, which, { kind: 'confirmed', personId, by })
    await recordAudit(ctx, {
      action: 'override.confirm',
      subject: { type: 'override', id: which.overrideId },
      projectId: which.projectId,
      detail: { person: personId },
    })
  })
}

/** Withdraws a decision, whether it was in force yet or not. NOT_FOUND; REFUSED `own-case`; CONFLICT `already-withdrawn`. */
export async function withdraw(ctx: Ctx, which: Which, reason: string): Promise<void> {
  await inTransaction(ctx, async (ctx) => {
    const { withdrawn, personId } = await hold(ctx, which)
    const { personId: by } = requireOther(ctx, personId)
    if (withdrawn) throw new AppError('CONFLICT', 'already-withdrawn')
    await note(ctx, which, { kind: 'withdrawn', personId, by, reason: saltWords(reason) })
    await recordAudit(ctx, {
      action: 'override.withdraw',
      subject: { type: 'override', id: which.overrideId },
      projectId: which.projectId,
      detail: { person: personId },
    })
  })
}

/** The file beside a decision. Throws NOT_FOUND, also for what is no decision and has a file. */
export async function openOverrideFile(ctx: Ctx, { projectId, overrideId }: Which): Promise<FileReply> {
  found(await findPersonOf(ctx.db, { projectId, overrideId }))
  return openAttachment(ctx, { projectId, id: overrideId })
}

/** The decision as it stands, held until the transaction ends. */
async function hold(ctx: Ctx, which: Which): Promise<OverrideCase & { personId: PersonId; isWaiting: boolean }> {
  await lockProject(ctx, which.projectId)
  const personId = found(await findPersonOf(ctx.db, which))
  const cases = await listCases(ctx.db, which.projectId, [personId])
  const held = found(cases.find(({ decided }) => decided.id === which.overrideId))
  return { ...held, personId, isWaiting: statesOf(cases)(which.overrideId) === 'waiting' }
}

type Note = { kind: 'confirmed' | 'withdrawn'; personId: PersonId; by: PersonId; reason?: ReturnType<typeof saltWords> }

async function note(ctx: Ctx, { projectId, overrideId }: Which, what: Note): Promise<void> {
  const id = newId(OverrideId)
  const seal = await nameProjectSeal(ctx.db, projectId)
  await insertRecord(ctx.db, { ...what, ...seal, id, projectId, regarding: overrideId, at: ctx.platform.clock.now() })
}

/** Nobody has a say in their own attendance. */
function requireOther(ctx: Ctx, personId: PersonId) {
  const actor = requirePerson(ctx.actor)
  if (actor.personId === personId) throw new AppError('REFUSED', 'own-case')
  return actor
}

function refuseUnknown({ tier, creditsHundredths }: Ruling, { tiers, credits }: Policy): void {
  const issues: { path: string; code: string }[] = []
  if (tier !== null && !tiers.some((known) => known.tier === tier))
    issues.push({ path: 'ruling.tier', code: 'unknown-tier' })
  if (creditsHundredths !== null && credits === null)
    issues.push({ path: 'ruling.creditsHundredths', code: 'no-credits' })
  if (issues.length > 0) throw new AppError('INVALID', undefined, { issues })
}
