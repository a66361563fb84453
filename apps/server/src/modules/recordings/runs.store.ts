import type { Run } from '@muster/attendance/watching'
import { PersonId, ProjectId, RecordingId, SessionId } from '@muster/contracts/ids'
import type { Db } from '../../platform/db.ts'

/** A run with what it is of. */
export type RunOfPerson = Run & {
  personId: PersonId
  recordingId: RecordingId
  projectId: ProjectId
  sessionId: SessionId
  /** When the first second of the recording was, epoch milliseconds. */
  recordingStartMs: number
}

const withRecording = { recording: { select: { projectId: true, sessionId: true, startsAt: true } } } as const

/** Holds somebody's watching until the transaction ends: they have one run at a time. */
export async function lockWatching(db: Db, personId: string): Promise<void> {
  await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('watching ' || ${personId}::text, 0))`
}

/** What somebody plays at this moment, in whatever project; null for nothing. */
export async function findRun(db: Db, personId: string): Promise<RunOfPerson | null> {
  const row = await db.recordingRun.findUnique({ where: { personId }, include: withRecording })
  return row && toRun(row)
}

/** What everybody (or some persons) of a project plays at this moment. */
export async function listRuns(db: Db, projectId: ProjectId, only?: readonly PersonId[]): Promise<RunOfPerson[]> {
  const rows = await db.recordingRun.findMany({
    where: { recording: { projectId }, ...(only ? { personId: { in: [...only] } } : {}) },
    orderBy: { personId: 'asc' },
    include: withRecording,
  })
  return rows.map(toRun)
}

/** Who plays something of which nothing was heard since. */
export async function listSilent(db: Db, before: Date): Promise<string[]> {
  const rows = await db.recordingRun.findMany({ where: { lastAt: { lt: before } }, select: { personId: true } })
  return rows.map(({ personId }) => personId)
}

/** Notes what somebody plays now, in place of what they played. */
export async function putRun(
  db: Db,
  { personId, recordingId, run }: { personId: PersonId; recordingId: RecordingId; run: Run },
): Promise<void> {
  const { runId, fromMs, toMs, startedAtMs, lastAtMs } = run
  const times = { startedAt: new Date(startedAtMs), lastAt: new Date(lastAtMs) }
  const data = { runId, recordingId, fromMs, toMs, ...times }
  await db.recordingRun.upsert({ where: { personId }, create: { personId, ...data }, update: data })
}

export async function deleteRun(db: Db, personId: string): Promise<void> {
  await db.recordingRun.deleteMany({ where: { personId } })
}

/** Whether somebody plays a recording, or has played something of it. */
export async function isWatched(db: Db, recordingId: RecordingId): Promise<boolean> {
  if (await db.recordingRun.findFirst({ where: { recordingId }, select: { personId: true } })) return true
  return (await db.recordingView.findFirst({ where: { recordingId }, select: { id: true } })) !== null
}

type Row = Awaited<ReturnType<Db['recordingRun']['findUniqueOrThrow']>> & {
  recording: { projectId: string; sessionId: string; startsAt: Date }
}

const toRun = ({ recording, startedAt, lastAt, ...row }: Row): RunOfPerson => ({
  runId: row.runId,
  fromMs: row.fromMs,
  toMs: row.toMs,
  startedAtMs: startedAt.getTime(),
  lastAtMs: lastAt.getTime(),
  personId: PersonId.parse(row.personId),
  recordingId: RecordingId.parse(row.recordingId),
  projectId: ProjectId.parse(recording.projectId),
  sessionId: SessionId.parse(recording.sessionId),
  recordingStartMs: recording.startsAt.getTime(),
})
