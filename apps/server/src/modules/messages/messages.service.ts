import type { PersonId, ProjectId } from '@muster/contracts/ids'
import { OutboxMail } from '@muster/contracts/messages'
import { type Ctx, inTransaction } from '../../platform/ctx.ts'
import { newUuid } from '../../platform/ids.ts'
import { findGone } from '../identity/standing.service.ts'
import { deliverMails, mailsPerJob } from './delivery.jobs.ts'
import { insertMails, listMails } from './mail.store.ts'
import type { NewMail } from './mail.ts'

const pageSize = 50

/** Queues one mail: it goes out when the transaction of `ctx` has committed, and not otherwise. */
export function queueMail(ctx: Ctx, mail: NewMail): Promise<void> {
  return queueMails(ctx, [mail])
}

/**
 * Queues mails, in one transaction with whatever they tell of; not those to people who are of the project no more: whoever
 * gathered them may have done so before somebody was erased.
 */
export async function queueMails(ctx: Ctx, mails: readonly NewMail[]): Promise<void> {
  await inTransaction(ctx, async (ctx) => {
    // A millisecond apart: the outbox is paged by time, and would lose those that share one with the end of a page.
    const startMs = ctx.platform.clock.nowMs()
    const rows = (await withoutGone(ctx, mails)).map((mail, at) => ({
      ...mail,
      id: newUuid(),
      createdAt: new Date(startMs + at),
    }))
    for (let from = 0; from < rows.length; from += mailsPerJob) {
      const some = rows.slice(from, from + mailsPerJob)
      await insertMails(ctx.db, some)
      await ctx.platform.jobs.enqueue(ctx, deliverMails, { mailIds: some.map(({ id }) => id) })
    }
  })
}

async function withoutGone(ctx: Ctx, mails: readonly NewMail[]): Promise<NewMail[]> {
  const left: NewMail[] = []
  for (const [projectId, some] of Map.groupBy(mails, ({ projectId }) => projectId)) {
    const personIds = some.flatMap(({ personId }) => personId ?? [])
    const gone: ReadonlySet<PersonId | null> = projectId ? await findGone(ctx, { projectId, personIds }) : new Set()
    left.push(...some.filter(({ personId }) => !gone.has(personId)))
  }
  return left
}

/** A page of fifty mails of a project, newest first; the next one is what lies `before` the last of them. */
export async function listOutbox(
  ctx: Ctx,
  projectId: ProjectId,
  before: string | undefined,
): Promise<{ mails: OutboxMail[]; more: boolean }> {
  const rows = await listMails(ctx.db, projectId, { before: before ? new Date(before) : null, limit: pageSize + 1 })
  const mails = rows.slice(0, pageSize).map((row) => ({
    id: row.id,
    to: row.toAddress,
    subject: row.subject,
    text: row.text,
    kind: OutboxMail.shape.kind.parse(row.kind),
    state: row.state,
    error: row.error,
    createdAt: row.createdAt.toISOString(),
    sentAt: row.sentAt?.toISOString() ?? null,
  }))
  return { mails, more: rows.length > pageSize }
}
