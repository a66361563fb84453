import { z } from 'zod'
import { endpoint, fileReply } from './endpoint.ts'
import { ProjectId, SessionId, VideoId } from './ids.ts'
import { recordingTypes } from './recordings.ts'
import { HttpsUrl, line } from './text.ts'

const dayMs = 24 * 60 * 60 * 1000
/** Of what a browser says of a video nothing else can be true. */
const durationMs = z.int().min(1000).max(dayMs)

/** A video of a site visit or the like, that is shown to everybody in a session: uploaded, or at an address elsewhere. */
export const Video = z.object({
  id: VideoId,
  name: z.string(),
  /** Where it lies; null: here, as an uploaded file. */
  address: HttpsUrl.nullable(),
  sizeBytes: z.int().nullable(),
  /** Null where no browser could play it: it is opened as a link, by each for themselves. */
  durationMs: z.int().nullable(),
  addedAt: z.string(),
})
export type Video = z.output<typeof Video>

const byProject = z.object({ projectId: ProjectId })
const bySession = byProject.extend({ sessionId: SessionId })
const byVideo = byProject.extend({ videoId: VideoId })

export const videoLimits = { ofSession: 50, nameLength: 200 } as const

export const listVideos = endpoint({
  method: 'GET',
  path: '/api/projects/:projectId/sessions/:sessionId/videos',
  action: 'deck.read',
  summary: 'The videos that are there to be shown in a session',
  params: bySession,
  reply: z.object({
    videos: z.array(Video),
    /** The largest file that is taken. */
    maxBytes: z.int(),
  }),
})

export const uploadVideo = endpoint({
  method: 'POST',
  path: '/api/projects/:projectId/sessions/:sessionId/videos',
  action: 'deck.upload',
  audit: ['video.upload'],
  summary:
    'Bring a video to be shown in a session; refused when it is no video that browsers play (`wrong-file-type`), too large (`file-too-large`) or one too many (`too-many-videos`)',
  params: bySession,
  query: z.object({ durationMs: z.coerce.number().pipe(durationMs) }),
  largeUpload: { mimeTypes: recordingTypes },
  reply: z.object({ videoId: VideoId }),
})

export const linkVideo = endpoint({
  method: 'POST',
  path: '/api/projects/:projectId/sessions/:sessionId/linked-videos',
  action: 'deck.upload',
  audit: ['video.link'],
  summary:
    'Name a video that lies elsewhere, with its length as a browser found it out, or without: then it is opened as a link. Refused where there is one too many (`too-many-videos`)',
  params: bySession,
  body: z.object({ name: line(videoLimits.nameLength), address: HttpsUrl, durationMs: durationMs.nullable() }),
  reply: z.object({ videoId: VideoId }),
})

export const removeVideo = endpoint({
  method: 'DELETE',
  path: '/api/projects/:projectId/videos/:videoId',
  action: 'deck.upload',
  audit: ['video.remove'],
  summary: 'Remove a video, and its file; not while it is on the stage (`video-on-stage`)',
  params: byVideo,
  reply: z.object({}),
})

export const getVideoFile = endpoint({
  method: 'GET',
  path: '/api/projects/:projectId/videos/:videoId/file',
  action: 'deck.read',
  summary: 'An uploaded video itself, or a part of it',
  params: byVideo,
  reply: fileReply('video/mp4'),
})
