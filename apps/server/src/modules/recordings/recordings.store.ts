import { type PersonId, type ProjectId, RecordingId, SessionId } from '@muster/contracts/ids'
import type { Recording } from '@muster/contracts/recordings'
import type { Db } from '../../platform/db.ts'

const withFile = { file: { select: { storageKey: true, sha256: true, mimeType: true, sizeBytes: true } } } as const

/** A recording that has not been removed, with its file. */
export type StoredRecording = Omit<Recording, 'startsAt' | 'uploadedAt'> & {
  sessionId: SessionId
  startsAt: Date
  uploadedAt: Date
  storageKey: string
  sha256: string
}

/** Null where a session has no recording. */
export async function findOfSession(db: Db, sessionId: SessionId): Promise<StoredRecording | null> {
  return toStored(await db.recording.findFirst({ where: { sessionId, removedAt: null }, include: withFile }))
}

/** Null where there is none of that id in the project, or it was removed. */
export async function findRecording(
  db: Db,
  { projectId, recordingId }: { projectId: ProjectId; recordingId: RecordingId },
): Promise<StoredRecording | null> {
  const where = { id: recordingId, projectId, removedAt: null }
  return toStored(await db.recording.findFirst({ where, include: withFile }))
}

type Row = Omit<StoredRecording, 'id' | 'sessionId' | 'mimeType' | 'sizeBytes' | 'storageKey' | 'sha256'> & {
  id: string
  sessionId: string
  file: Pick<StoredRecording, 'storageKey' | 'sha256' | 'mimeType' | 'sizeBytes'> | null
}

function toStored(row: Row | null): StoredRecording | null {
  if (row?.file == null) return null
  const { id, sessionId, name, durationMs, startsAt, uploadedAt, file } = row
  const ids = { id: RecordingId.parse(id), sessionId: SessionId.parse(sessionId) }
  return { ...ids, name, durationMs, startsAt, uploadedAt, ...file }
}

export async function insertRecording(
  db: Db,
  recording: {
    id: RecordingId
    projectId: ProjectId
    sessionId: SessionId
    fileId: string
    name: string
    durationMs: number
    startsAt: Date
    uploadedBy: PersonId
    uploadedAt: Date
  },
): Promise<void> {
  await db.recording.create({ data: recording })
}

export async function setStart(db: Db, recordingId: RecordingId, startsAt: Date): Promise<void> {
  await db.recording.update({ where: { id: recordingId }, data: { startsAt } })
}

/** The row stays without its file: evidence names it. */
export async function markRemoved(db: Db, recordingId: RecordingId, removedAt: Date): Promise<void> {
  await db.recording.update({ where: { id: recordingId }, data: { removedAt, fileId: null } })
}

/** Holds a session's recording until the transaction ends, so that nobody replaces it, or watches, meanwhile. */
export async function lockRecordingOf(db: Db, sessionId: SessionId): Promise<void> {
  await db.$queryRaw`SELECT id FROM session WHERE id = ${sessionId}::uuid FOR UPDATE`
}
