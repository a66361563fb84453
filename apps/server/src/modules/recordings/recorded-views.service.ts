import { counted } from '@muster/attendance/watching'
import type { PersonId, ProjectId } from '@muster/contracts/ids'
import type { Ctx } from '../../platform/ctx.ts'
import { listRuns, type RunOfPerson } from './runs.store.ts'
import { listViews, type View } from './views.store.ts'

export type { View } from './views.store.ts'

/** What everybody (or some persons) of a project has watched, up to what was confirmed of what they play now. */
export async function listWatched(ctx: Ctx, projectId: ProjectId, only?: readonly PersonId[]): Promise<View[]> {
  const playing = await listRuns(ctx.db, projectId, only)
  return [
    ...(await listViews(ctx.db, projectId, only)),
    ...playing.flatMap((run) => (counted(run) ? [viewOf(run)] : [])),
  ]
}

/** What counts of a run. */
export function viewOf({ fromMs, toMs, startedAtMs, lastAtMs, recordingStartMs, ...run }: RunOfPerson): View {
  const { personId, sessionId, recordingId } = run
  return {
    personId,
    sessionId,
    recordingId,
    fromMs,
    toMs,
    startsAt: new Date(recordingStartMs + fromMs),
    endsAt: new Date(recordingStartMs + toMs),
    watchedFrom: new Date(startedAtMs),
    watchedTo: new Date(lastAtMs),
  }
}
