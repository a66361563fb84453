import type { Ctx } from '../../platform/ctx.ts'
import { newUuid } from '../../platform/ids.ts'
import { insertPastBoot } from './boots.store.ts'
import { append } from './ledger.ts'
import type { ClosedVisit } from './visit.ts'

/**
 * Records visits that are over as if a process that ran from `startedAt` to `endedAt` had kept them: for the demo's
 * finished sessions. To be called in a transaction.
 */
export async function recordPastVisits(
  ctx: Ctx,
  {
    startedAt,
    endedAt,
    visits,
  }: { startedAt: Date; endedAt: Date; visits: readonly Omit<ClosedVisit, 'id' | 'bootId'>[] },
): Promise<void> {
  const bootId = newUuid()
  await insertPastBoot(ctx.db, { id: bootId, startedAt, endedAt })
  await append(
    ctx.db,
    visits.map((visit) => ({ ...visit, id: newUuid(), bootId })),
  )
}
