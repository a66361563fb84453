import { type ProjectId, type SessionId, VideoId } from '@muster/contracts/ids'
import { type Video, videoLimits } from '@muster/contracts/videos'
import type { PlayableVideo } from '@muster/live/video/model'
import { isAllowed, requirePerson } from '../../platform/actor.ts'
import { type Ctx, inTransaction } from '../../platform/ctx.ts'
import { AppError, found } from '../../platform/errors.ts'
import type { PartsReply } from '../../platform/file-reply.ts'
import { newId } from '../../platform/ids.ts'
import type { Incoming } from '../../platform/incoming.ts'
import { recordAudit } from '../audit/audit.service.ts'
import { getSession } from '../programme/programme.service.ts'
import {
  countHeld,
  deleteVideo,
  findVideo,
  insertVideo,
  listOfSession,
  type NewVideo,
  type StoredVideo,
} from './videos.store.ts'

type OfSession = { projectId: ProjectId; sessionId: SessionId }
type Which = { projectId: ProjectId; videoId: VideoId }

const megabyte = 1024 * 1024

/** The videos of a session. NOT_FOUND. */
export async function listVideos(ctx: Ctx, which: OfSession): Promise<{ videos: Video[]; maxBytes: number }> {
  await getSession(ctx, which)
  const videos = await listOfSession(ctx.db, which.sessionId)
  return { videos: videos.map(toVideo), maxBytes: ctx.platform.env.RECORDING_MAX_MB * megabyte }
}

const toVideo = ({ file, addedAt, ...video }: StoredVideo): Video => ({
  ...video,
  sizeBytes: file?.sizeBytes ?? null,
  addedAt: addedAt.toISOString(),
})

/** What can be shown of these videos in a live session; what it does not have is missing. */
export async function listPlayable(
  { db }: Pick<Ctx, 'db'>,
  sessionId: SessionId,
  videoIds: readonly VideoId[],
): Promise<Record<string, PlayableVideo>> {
  const videos = await listOfSession(db, sessionId)
  return Object.fromEntries(
    videos.flatMap(({ id, address, durationMs }) => (videoIds.includes(id) ? [[id, { address, durationMs }]] : [])),
  )
}

/** Keeps an uploaded video for a session. NOT_FOUND; REFUSED `too-many-videos`. */
export async function uploadVideo(
  ctx: Ctx,
  which: OfSession,
  { incoming, durationMs }: { incoming: Incoming; durationMs: number },
): Promise<{ videoId: VideoId }> {
  await getSession(ctx, which)
  const { fileId, sha256, sizeBytes } = await ctx.platform.storage.keepIncoming(incoming)
  const { name } = incoming
  return add(ctx, which, {
    fileId,
    address: null,
    name,
    durationMs,
    record: (ctx, about) =>
      recordAudit(ctx, { action: 'video.upload', ...about, detail: { ...about.detail, sha256, sizeBytes } }),
  })
}

/**
 * Notes a video that lies elsewhere. The audit, which is kept for long, says at which host alone: the rest may be somebody's, or
 * secret. NOT_FOUND; REFUSED `too-many-videos`.
 */
export async function linkVideo(
  ctx: Ctx,
  which: OfSession,
  { address, ...video }: { name: string; address: string; durationMs: number | null },
): Promise<{ videoId: VideoId }> {
  return add(ctx, which, {
    ...video,
    fileId: null,
    address,
    record: (ctx, about) =>
      recordAudit(ctx, { action: 'video.link', ...about, detail: { ...about.detail, host: new URL(address).host } }),
  })
}

type About = {
  subject: { type: 'video'; id: VideoId }
  projectId: ProjectId
  detail: { sessionId: SessionId; durationMs: number | null }
}
type Added = Pick<NewVideo, 'fileId' | 'address' | 'name' | 'durationMs'> & {
  record: (ctx: Ctx, about: About) => Promise<void>
}

async function add(ctx: Ctx, which: OfSession, { record, ...video }: Added): Promise<{ videoId: VideoId }> {
  const { personId: addedBy } = requirePerson(ctx.actor)
  const { projectId, sessionId } = which
  const videoId = newId(VideoId)
  await inTransaction(ctx, async (ctx) => {
    await getSession(ctx, which)
    if ((await countHeld(ctx.db, sessionId)) >= videoLimits.ofSession)
      throw new AppError('REFUSED', 'too-many-videos', { params: { most: videoLimits.ofSession } })
    await insertVideo(ctx.db, { id: videoId, ...which, ...video, addedBy, addedAt: ctx.now })
    const detail = { sessionId, durationMs: video.durationMs }
    await record(ctx, { subject: { type: 'video', id: videoId }, projectId, detail })
  })
  return { videoId }
}

/**
 * Removes a video; its file goes where nothing else names it. A resource person removes their own, and not what others mean to
 * show. NOT_FOUND; FORBIDDEN `not-your-video`.
 */
export async function removeVideo(ctx: Ctx, which: Which): Promise<void> {
  await inTransaction(ctx, async (ctx) => {
    const { id, file, addedBy } = found(await findVideo(ctx.db, which))
    if (!isAllowed(ctx.actor, 'live.run', which.projectId) && addedBy !== requirePerson(ctx.actor).personId)
      throw new AppError('FORBIDDEN', 'not-your-video')
    await deleteVideo(ctx.db, id)
    await recordAudit(ctx, {
      action: 'video.remove',
      subject: { type: 'video', id },
      projectId: which.projectId,
      detail: { sha256: file?.sha256 ?? null },
    })
  })
}

/** An uploaded video, as parts of it are asked for. NOT_FOUND. */
export async function getVideoFile(ctx: Ctx, which: Which): Promise<PartsReply> {
  const { file } = found(await findVideo(ctx.db, which))
  const { storageKey, sizeBytes, mimeType, sha256 } = found(file)
  return { sizeBytes, mimeType, etag: sha256, read: (part) => ctx.platform.storage.read(storageKey, part) }
}
