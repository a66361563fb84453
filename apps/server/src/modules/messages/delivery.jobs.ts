import { z } from 'zod'
import type { Ctx } from '../../platform/ctx.ts'
import type { Job } from '../../platform/jobs.ts'
import { afterFailure, mostAttempts } from './delivery-rule.ts'
import { claimAttempt, listQueuedMails, markDelivered, markFailure, type QueuedMail } from './mail.store.ts'

const Data = z.object({ mailIds: z.array(z.uuid()).min(1) })

/** Sends some mails. Tried again, with growing pauses, as long as one of them is still queued. */
export const deliverMails: Job<typeof Data> = { name: 'deliver-mails', data: Data, retries: mostAttempts - 1 }

/** How many mails one job sends: the mailer keeps a few connections open and shares them out. */
export const mailsPerJob = 50

/** The work of `deliverMails`. A mail that was sent is not sent again when the job is. */
export async function deliver(ctx: Ctx, { mailIds }: z.output<typeof Data>): Promise<void> {
  const mails = await listQueuedMails(ctx.db, mailIds)
  const states = await Promise.all(mails.map((mail) => deliverOne(ctx, mail)))
  if (states.includes('queued')) throw new Error('Some mails are still to be sent.')
}

async function deliverOne(ctx: Ctx, mail: QueuedMail): Promise<'queued' | 'settled'> {
  // Another process is at it: whether it succeeds is seen when this job is tried again.
  if (!(await claimAttempt(ctx.db, mail))) return 'queued'
  const result = await attempt(ctx, mail)
  if ('delivered' in result) {
    // A link that signs someone in is not for the archive.
    const blank = mail.kind === 'sign-in-link'
    await markDelivered(ctx.db, { id: mail.id, state: result.delivered, at: ctx.platform.clock.now(), blank })
    return 'settled'
  }
  await markFailure(ctx.db, { id: mail.id, ...result })
  return result.state === 'queued' ? 'queued' : 'settled'
}

async function attempt(ctx: Ctx, { toAddress: to, subject, text, html, attempts }: QueuedMail) {
  try {
    return { delivered: await ctx.platform.mailer.deliver({ to, subject, text, html }) }
  } catch (error) {
    return afterFailure(error, attempts + 1)
  }
}
