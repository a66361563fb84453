import { PersonId, type ProjectId, RecordingId, SessionId } from '@muster/contracts/ids'
import type { Db } from '../../platform/db.ts'

/** A stretch of a recording that was watched: where in it, when that was held, and when it was watched. */
export type View = {
  personId: PersonId
  sessionId: SessionId
  recordingId: RecordingId
  fromMs: number
  toMs: number
  startsAt: Date
  endsAt: Date
  watchedFrom: Date
  watchedTo: Date
}

export async function insertViews(
  db: Db,
  views: readonly (View & { id: string; projectId: ProjectId; afterSealId?: string })[],
): Promise<void> {
  await db.recordingView.createMany({ data: [...views] })
}

/** What everybody (or some persons) of a project watched, in a fixed order. */
export async function listViews(db: Db, projectId: ProjectId, only?: readonly PersonId[]): Promise<View[]> {
  const rows = await db.recordingView.findMany({
    where: { projectId, ...(only ? { personId: { in: [...only] } } : {}) },
    orderBy: { id: 'asc' },
    omit: { id: true, projectId: true, afterSealId: true },
  })
  return rows.map((row) => ({
    ...row,
    personId: PersonId.parse(row.personId),
    sessionId: SessionId.parse(row.sessionId),
    recordingId: RecordingId.parse(row.recordingId),
  }))
}
