import type { PersonId, ProjectId } from '@muster/contracts/ids'
import type { Ctx } from '../../../platform/ctx.ts'
import { deleteFilesOf, deleteReasonsOf } from './erasure.store.ts'

/**
 * Erases what lies beside the records about a person in a project, in the caller's transaction: words, reasons and files. The
 * records stay, with the digests of all three: they are evidence. Answers how many there were.
 */
export async function eraseBesideRecords(
  ctx: Ctx,
  whose: { projectId: ProjectId; personId: PersonId },
): Promise<{ reasons: number; files: number }> {
  return { reasons: await deleteReasonsOf(ctx.db, whose), files: await deleteFilesOf(ctx.db, whose) }
}
