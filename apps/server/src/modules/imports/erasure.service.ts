import type { PersonId, ProjectId } from '@muster/contracts/ids'
import type { Ctx } from '../../platform/ctx.ts'
import { forgetFileOf } from './import-decisions.service.ts'
import { deleteReasonsOf, listNaming } from './imports.store.ts'

/**
 * Removes the files of the logs in which a person was found, with all the names in them, and why they withdrew logs, in the
 * caller's transaction. What was made evidence of the logs stays. Answers how many there were.
 */
export async function eraseInLogs(
  ctx: Ctx,
  whose: { projectId: ProjectId; personId: PersonId },
): Promise<{ files: number; reasons: number }> {
  const logs = await listNaming(ctx.db, whose)
  for (const log of logs) await forgetFileOf(ctx, log)
  return { files: logs.length, reasons: await deleteReasonsOf(ctx.db, whose) }
}
