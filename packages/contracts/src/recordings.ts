import { z } from 'zod'
import { endpoint, fileReply } from './endpoint.ts'
import { ProjectId, RecordingId, RunId, SessionId } from './ids.ts'

/** What a recording may be: kinds of video that every browser plays. How large it may be is a setting of the server. */
export const recordingTypes = ['video/mp4', 'video/webm'] as const

const dayMs = 24 * 60 * 60 * 1000
/** Of what a browser says of a video nothing else can be true. */
const DurationMs = z.coerce.number().int().min(1000).max(dayMs)
/** How much later than the session its recording begins; negative: how much earlier. */
const OffsetMs = z.coerce.number().int().min(-dayMs).max(dayMs)
/** Milliseconds from the first second of a recording. */
const Position = z.int().min(0).max(dayMs)

export const Recording = z.object({
  id: RecordingId,
  name: z.string(),
  mimeType: z.string(),
  sizeBytes: z.int(),
  durationMs: z.int(),
  /** When its first second was. */
  startsAt: z.string(),
  uploadedAt: z.string(),
})
export type Recording = z.output<typeof Recording>

/**
 * Whether a recording may be watched to make up for the session. `no-make-up`: the rule of the project has no such thing;
 * `not-ended`: not before the session is over; `too-late`: it was so until `until`.
 */
export const MakeUpTerm = z.object({
  state: z.enum(['open', 'no-make-up', 'not-ended', 'too-late']),
  until: z.string().nullable(),
  maxSpeedPercent: z.number().nullable(),
  maxSessions: z.number().nullable(),
  /** Whether the quiz of the session must be passed as well, by the same moment. */
  quiz: z.boolean(),
})
export type MakeUpTerm = z.output<typeof MakeUpTerm>

const byProject = z.object({ projectId: ProjectId })
const bySession = byProject.extend({ sessionId: SessionId })
const byRecording = byProject.extend({ recordingId: RecordingId })

export const getRecording = endpoint({
  method: 'GET',
  path: '/api/projects/:projectId/sessions/:sessionId/recording',
  action: 'recording.read',
  summary:
    'The recording of a session, whether it may be watched to make up for it, and what the asking person has watched',
  params: bySession,
  reply: z.object({
    session: z.object({ title: z.string(), startsAt: z.string().nullable(), endsAt: z.string().nullable() }),
    recording: Recording.nullable(),
    term: MakeUpTerm,
    /** What counts for whoever asks, in order, as positions in the recording. */
    watched: z.array(z.object({ fromMs: z.int(), toMs: z.int() })),
    /** The largest file that is taken. */
    maxBytes: z.int(),
  }),
})
export type SessionRecording = z.output<typeof getRecording.reply>

export const uploadRecording = endpoint({
  method: 'POST',
  path: '/api/projects/:projectId/sessions/:sessionId/recording',
  action: 'recording.manage',
  audit: ['recording.upload'],
  summary:
    'Upload the recording of a session that has ended (`session-not-ended`), in place of the one it had; refused when it is no video that browsers play (`wrong-file-type`) or too large (`file-too-large`)',
  params: bySession,
  query: z.object({ durationMs: DurationMs, offsetMs: OffsetMs }),
  largeUpload: { mimeTypes: recordingTypes },
  reply: z.object({ recordingId: RecordingId }),
})

export const placeRecording = endpoint({
  method: 'PATCH',
  path: '/api/projects/:projectId/recordings/:recordingId',
  action: 'recording.manage',
  audit: ['recording.place'],
  summary: 'Say when in the session a recording begins; refused once somebody has watched it (`recording-watched`)',
  params: byRecording,
  body: z.object({ offsetMs: OffsetMs }),
  reply: z.object({}),
})

export const removeRecording = endpoint({
  method: 'DELETE',
  path: '/api/projects/:projectId/recordings/:recordingId',
  action: 'recording.manage',
  audit: ['recording.remove'],
  summary: 'Remove a recording and its file; what was watched of it still counts',
  params: byRecording,
  reply: z.object({}),
})

export const getRecordingFile = endpoint({
  method: 'GET',
  path: '/api/projects/:projectId/recordings/:recordingId/file',
  action: 'recording.read',
  summary:
    'The video itself, or a part of it; for participants as long as it may be watched to make up for the session (`make-up-closed`)',
  params: byRecording,
  reply: fileReply('video/mp4'),
})

export const beginRun = endpoint({
  method: 'POST',
  path: '/api/projects/:projectId/recordings/:recordingId/runs',
  action: 'recording.watch',
  audit: { none: 'working-state' },
  summary:
    'Begin to play at some place of a recording; what the person played elsewhere ends with it. Refused after the term (`make-up-closed`), too fast (`too-fast`) or where the recording has no such place (`beyond-the-end`)',
  params: byRecording,
  body: z.object({ runId: RunId, fromMs: Position, speedPercent: z.int().min(1).max(1600) }),
  reply: z.object({}),
})

export const reportPiece = endpoint({
  method: 'POST',
  path: '/api/projects/:projectId/recordings/:recordingId/runs/:runId/pieces',
  action: 'recording.watch',
  audit: { none: 'evidence' },
  summary:
    'Say how far was played without a jump, and whether it ends there. Counts no more than the server’s time allows (`too-fast`), and nothing once it was silent for long or another began (`not-going-on`)',
  params: byRecording.extend({ runId: RunId }),
  body: z.object({ toMs: Position, ends: z.boolean() }),
  reply: z.object({}),
})
