import { type Ctx, inTransaction } from '../../platform/ctx.ts'
import { dayMs } from '../../platform/durations.ts'
import { onSchedule } from '../../platform/jobs.ts'
import { recordAudit } from '../audit/audit.service.ts'
import { removeFrom } from './retention.store.ts'
import { terms } from './terms.ts'

/** Removes what has been kept for its term. Every night. */
export const endTermsNightly = onSchedule('end-terms', '41 2 * * *', 2)

/** The work of `endTermsNightly`: a transaction for each table. The audit keeps how many rows went, and nothing of them. */
export async function endTerms(ctx: Ctx): Promise<void> {
  for (const { table, days } of terms) {
    const before = new Date(ctx.now.getTime() - days * dayMs)
    await inTransaction(ctx, async (ctx) => {
      const rows = await removeFrom(ctx.db, table, before)
      if (rows === 0) return
      await recordAudit(ctx, {
        action: 'retention.remove',
        subject: { type: 'table', id: table },
        projectId: null,
        detail: { rows, before: before.toISOString() },
      })
    })
  }
}
