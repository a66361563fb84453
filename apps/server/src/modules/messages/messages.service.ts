import type { ProjectId } from '@muster/contracts/ids'
import { OutboxMail } from '@muster/contracts/messages'
import { type Ctx, inTransaction } from '../../platform/ctx.ts'
import { newUuid } from '../../platform/ids.ts'
import { deliverMails, mailsPerJob } from './delivery.jobs.ts'
import { insertMails, listMails } from './mail.store.ts'
import type { NewMail } from './mail.ts'

const pageSize = 50

/** Queues one mail: it goes out when the transaction of `ctx` has committed, and not otherwise. */
export function queueMail(ctx: Ctx, mail: NewMail): Promise<void> {
  return queueMails(ctx, [mail])
}

/** Queues mails, in one transaction with whatever they tell of. */
export async function queueMails(ctx: Ctx, mails: readonly NewMail[]): Promise<void> {
  await inTransaction(ctx, async (ctx) => {
    // A millisecond apart: the outbox is paged by time, and would lose those that share one with the end of a page.
    const startMs = ctx.platform.clock.nowMs()
    const rows = mails.map((mail, at) => ({ ...mail, id: newUuid(), createdAt: new Date(startMs + at) }))
    for (let from = 0; from < rows.length; from += mailsPerJob) {
      const some = rows.slice(from, from + mailsPerJob)
      await insertMails(ctx.db, some)
      await ctx.platform.jobs.enqueue(ctx, deliverMails, { mailIds: some.map(({ id }) => id) })
    }
  })
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
