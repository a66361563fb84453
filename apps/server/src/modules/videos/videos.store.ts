import { PersonId, type ProjectId, SessionId, VideoId } from '@muster/contracts/ids'
import { HttpsUrl } from '@muster/contracts/text'
import type { Video } from '@muster/contracts/videos'
import type { Db } from '../../platform/db.ts'

type StoredFile = { storageKey: string; sha256: string; mimeType: string; sizeBytes: number }
export type StoredVideo = Omit<Video, 'addedAt' | 'sizeBytes'> & {
  addedAt: Date
  addedBy: PersonId
  file: StoredFile | null
}

const withFile = { file: { select: { storageKey: true, sha256: true, mimeType: true, sizeBytes: true } } } as const

/** The videos of a session, the first that came first. */
export async function listOfSession(db: Db, sessionId: SessionId): Promise<StoredVideo[]> {
  const rows = await db.sessionVideo.findMany({
    where: { sessionId },
    include: withFile,
    orderBy: [{ addedAt: 'asc' }, { id: 'asc' }],
  })
  return rows.map(toStored)
}

/** Null where there is none of that id in the project. */
export async function findVideo(
  db: Db,
  { projectId, videoId }: { projectId: ProjectId; videoId: VideoId },
): Promise<StoredVideo | null> {
  const row = await db.sessionVideo.findFirst({ where: { id: videoId, projectId }, include: withFile })
  return row && toStored(row)
}

/** The session of a video; null where there is none of that id in the project. */
export async function findSessionOf(
  db: Db,
  { projectId, videoId }: { projectId: ProjectId; videoId: VideoId },
): Promise<SessionId | null> {
  const row = await db.sessionVideo.findFirst({ where: { id: videoId, projectId }, select: { sessionId: true } })
  return row && SessionId.parse(row.sessionId)
}

type Row = Omit<StoredVideo, 'id' | 'address' | 'addedBy'> & { id: string; address: string | null; addedBy: string }
const toStored = ({ id, address, name, durationMs, addedAt, addedBy, file }: Row): StoredVideo => ({
  id: VideoId.parse(id),
  address: address === null ? null : HttpsUrl.parse(address),
  name,
  durationMs,
  addedAt,
  addedBy: PersonId.parse(addedBy),
  file,
})

export type NewVideo = {
  id: VideoId
  projectId: ProjectId
  sessionId: SessionId
  fileId: string | null
  address: string | null
  name: string
  durationMs: number | null
  addedBy: PersonId
  addedAt: Date
}

export async function insertVideo(db: Db, video: NewVideo): Promise<void> {
  await db.sessionVideo.create({ data: video })
}

export async function deleteVideo(db: Db, videoId: VideoId): Promise<void> {
  await db.sessionVideo.delete({ where: { id: videoId } })
}

/** How many a session has, while nobody else adds one: until the transaction ends. */
export async function countHeld(db: Db, sessionId: SessionId): Promise<number> {
  await db.$queryRaw`SELECT id FROM session WHERE id = ${sessionId}::uuid FOR UPDATE`
  return db.sessionVideo.count({ where: { sessionId } })
}
