import { type Ctx, inTransaction } from '../../platform/ctx.ts'
import { dayMs } from '../../platform/durations.ts'
import { onSchedule } from '../../platform/jobs.ts'
import { forgetFileOf } from './import-decisions.service.ts'
import { forgetDraft } from './imports.service.ts'
import { listOutlived, lockStored } from './imports.store.ts'

/** Forgets drafts that came to nothing, and the files of logs applied long ago. Every night. */
export const forgetLogsNightly = onSchedule('forget-logs', '11 3 * * *', 2)

/** How long a draft is kept, and the file of a log that was applied: it holds names of people who never took part. */
export const keptDays = { draft: 30, appliedFile: 365 } as const

/** The work of `forgetLogsNightly`: each log in a transaction of its own. */
export async function forgetLogs(ctx: Ctx): Promise<void> {
  const ago = (days: number) => new Date(ctx.now.getTime() - days * dayMs)
  const outlived = await listOutlived(ctx.db, { draft: ago(keptDays.draft), applied: ago(keptDays.appliedFile) })
  for (const { id, projectId } of outlived)
    await inTransaction(ctx, async (ctx) => {
      const stored = await lockStored(ctx.db, { projectId, importId: id })
      await (stored.appliedAt ? forgetFileOf(ctx, stored) : forgetDraft(ctx, stored))
    })
}
