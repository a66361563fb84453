import type { PersonId, ProjectId, SessionId } from '@muster/contracts/ids'
import type { Ctx } from '../../platform/ctx.ts'
import { listCounted } from './intervals.store.ts'

/** A stay as an applied log tells it. `unknown`: somewhere between its times, as far as they are known, for some time. */
export type ImportedStay = {
  personId: PersonId
  sessionId: SessionId
  startMs: number | null
  endMs: number | null
  /** Each of its times may have been later by less than this. */
  precisionMs: number
  unknown: boolean
}

/** The stays of everybody (or some persons) in a project that applied logs tell; those of withdrawn ones no longer. */
export const listImportedStays = (
  ctx: Ctx,
  projectId: ProjectId,
  only?: readonly PersonId[],
): Promise<ImportedStay[]> => listCounted(ctx.db, projectId, only)
