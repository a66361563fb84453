import { makeTimeStampRequest, readTimeStampAnswer } from '@muster/evidence/time-stamp'
import { z } from 'zod'
import { type Ctx, inTransaction } from '../../../platform/ctx.ts'
import type { Job } from '../../../platform/jobs.ts'
import { recordAudit } from '../../audit/audit.service.ts'
import { askAuthority } from './time-stamping-authority.ts'
import { insertTimeStamp, listUnstamped, type Unstamped } from './time-stamps.store.ts'

const Data = z.object({})

/** Has seals stamped that are not: tried again with growing pauses over an hour or so, and begun anew every hour. */
export const stampSeals: Job<typeof Data> = { name: 'stamp-seals', data: Data, retries: 11 }

/** Asks for the time stamps that are missing, once the transaction of `ctx` commits; nothing where no authority is set. */
export async function askForTimeStamps(ctx: Ctx): Promise<void> {
  if (ctx.platform.env.TSA_URL) await ctx.platform.jobs.enqueue(ctx, stampSeals, {})
}

/** The work of `stampSeals`: one seal after the other, the oldest first; throws at the first that cannot be had now. */
export async function stampMissing(ctx: Ctx): Promise<void> {
  const { TSA_URL: url } = ctx.platform.env
  if (!url) return
  for (const seal of await listUnstamped(ctx.db)) await stamp(ctx, seal, url)
}

async function stamp(ctx: Ctx, { id, projectId, sessionId, statement }: Unstamped, url: string): Promise<void> {
  const request = await makeTimeStampRequest(statement)
  const answer = await askAuthority(url, request)
  const { token, at, by } = await readTimeStampAnswer(answer, { request, text: statement })
  await inTransaction(ctx, async (ctx) => {
    const isFirst = await insertTimeStamp(ctx.db, { sealId: id, token: Buffer.from(token, 'base64'), at, by })
    if (!isFirst) return
    await recordAudit(ctx, {
      action: 'session.time-stamp',
      subject: sessionId === null ? { type: 'project', id: projectId } : { type: 'session', id: sessionId },
      projectId,
      detail: { at: at.toISOString(), by },
    })
  })
}
