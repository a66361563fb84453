import type { ActivityDone } from '@muster/attendance/evidence'
import type { PersonId, ProjectId } from '@muster/contracts/ids'
import type { Ctx } from '../../platform/ctx.ts'
import { listActivities } from './activities.store.ts'

/** What people of a project (or some of them) did beside attending, by person: evidence, as the rules look at it. */
export async function listActivitiesDone(
  ctx: Ctx,
  projectId: ProjectId,
  only?: readonly PersonId[],
): Promise<ReadonlyMap<string, readonly ActivityDone[]>> {
  const of = Map.groupBy(await listActivities(ctx.db, projectId, only), ({ personId }) => personId)
  return new Map(
    [...of].map(([personId, theirs]) => [
      personId,
      theirs.map(({ activity, at }) => ({ activity, atMs: at.getTime(), validatedAtMs: null })),
    ]),
  )
}
