import type { AuditEntry } from '@muster/contracts/audit'
import type { AccountId, PersonId, ProjectId } from '@muster/contracts/ids'
import { z } from 'zod'
import type { Ctx } from '../../platform/ctx.ts'
import { AppError } from '../../platform/errors.ts'
import { newUuid } from '../../platform/ids.ts'
import { findGone } from '../identity/standing.service.ts'
import { deleteOriginsIn, deleteOriginsOf, insertAuditEntry, listActorNames, listAuditEntries } from './audit.store.ts'
import type { AuditFact } from './audit-fact.ts'

const pageSize = 50
const Detail = z.record(z.string(), z.unknown())

/**
 * Records who did it, when and from where, in the transaction of `ctx`: of every write but what a log or evidence keeps itself.
 * FORBIDDEN for who was taken out of the project since they asked: what they write goes back, so that nobody erased leaves more.
 */
export async function recordAudit(ctx: Ctx, fact: AuditFact): Promise<void> {
  await refuseGone(ctx, fact)
  await insertAuditEntry(ctx.db, {
    id: newUuid(),
    at: ctx.now,
    actor: ctx.actor,
    origin: ctx.origin,
    fact,
  })
}

async function refuseGone(ctx: Ctx, { projectId }: AuditFact): Promise<void> {
  const { accountId, personId } = ctx.actor
  // The service finishes what somebody began before they left, and writes no words of theirs.
  if (projectId === null || accountId === null || personId === null) return
  const gone = await findGone(ctx, { projectId, personIds: [personId] })
  if (gone.has(personId)) throw new AppError('FORBIDDEN')
}

/** Erases from where a person did something in a project, in the caller's transaction. What they did stays. */
export const eraseOriginsIn = (ctx: Ctx, whose: { projectId: ProjectId; personId: PersonId }): Promise<void> =>
  deleteOriginsIn(ctx.db, whose)

/**
 * Erases from where a person did anything, in whatever project, in the caller's transaction; and, where an account went with them,
 * from where somebody signed in to it: of a sign-in it is not known which person it was.
 */
export const eraseOrigins = (ctx: Ctx, whose: { personId: PersonId; accountId: AccountId | null }): Promise<void> =>
  deleteOriginsOf(ctx.db, whose)

/** A page of fifty entries of a project, newest first; the next one is what lies `before` the last id. */
export async function listEntries(
  ctx: Ctx,
  projectId: ProjectId,
  page: { before?: string | undefined; action?: string | undefined },
): Promise<{ entries: AuditEntry[]; more: boolean }> {
  const rows = await listAuditEntries(ctx.db, projectId, { ...page, limit: pageSize + 1 })
  const shown = rows.slice(0, pageSize)
  const names = await listActorNames(
    ctx.db,
    shown.flatMap(({ personId }) => personId ?? []),
  )
  const entries = shown.map((row) => ({
    id: row.id,
    at: row.at.toISOString(),
    actor: { personId: row.personId, name: names.get(row.personId ?? '') ?? null },
    action: row.action,
    subject: { type: row.subjectType, id: row.subjectId },
    detail: Detail.parse(row.detail),
    address: row.origin?.address ?? null,
  }))
  return { entries, more: rows.length > pageSize }
}
