import type { PersonId, ProjectId } from '@muster/contracts/ids'
import type { Ctx } from '../../platform/ctx.ts'
import { forgetFileOf } from './import-decisions.service.ts'
import { forgetDraft } from './imports.service.ts'
import { deleteReasonsOf, listNaming, lockDrafts } from './imports.store.ts'

/**
 * Removes the files of the logs in which a person was found, with all the names in them, every draft of the project, and why
 * they withdrew logs, in the caller's transaction: whom a draft names is not known before it is applied, and it can be brought
 * again. What was made evidence of the logs stays. Answers how many there were.
 */
export async function eraseInLogs(
  ctx: Ctx,
  whose: { projectId: ProjectId; personId: PersonId },
): Promise<{ files: number; reasons: number }> {
  const drafts = await lockDrafts(ctx.db, whose.projectId)
  for (const draft of drafts) await forgetDraft(ctx, draft)
  const logs = await listNaming(ctx.db, whose)
  for (const log of logs) await forgetFileOf(ctx, log)
  return { files: drafts.length + logs.length, reasons: await deleteReasonsOf(ctx.db, whose) }
}
