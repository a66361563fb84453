import { union } from '@muster/attendance/interval'
import { type ProjectId, RecordingId, type SessionId } from '@muster/contracts/ids'
import { allows, rolesIn } from '@muster/contracts/permissions'
import type { SessionRecording } from '@muster/contracts/recordings'
import { requirePerson } from '../../platform/actor.ts'
import { type Ctx, inTransaction } from '../../platform/ctx.ts'
import { AppError, found } from '../../platform/errors.ts'
import type { PartsReply } from '../../platform/file-reply.ts'
import { newId } from '../../platform/ids.ts'
import type { Incoming } from '../../platform/incoming.ts'
import { findMakeUp } from '../attendance/make-up.service.ts'
import { recordAudit } from '../audit/audit.service.ts'
import { getSession, type SessionFacts } from '../programme/programme.service.ts'
import { listWatched } from './recorded-views.service.ts'
import {
  findOfSession,
  findRecording,
  insertRecording,
  lockRecordingOf,
  markRemoved,
  type StoredRecording,
  setStart,
} from './recordings.store.ts'
import { isWatched } from './runs.store.ts'
import { tellOfRecording } from './tell-of-recording.ts'
import { toTerm } from './term.ts'

type OfSession = { projectId: ProjectId; sessionId: SessionId }
type Which = { projectId: ProjectId; recordingId: RecordingId }

const megabyte = 1024 * 1024

/** The recording of a session and whether it makes up for it, with what the asking person has watched. NOT_FOUND. */
export async function describeRecording(ctx: Ctx, which: OfSession): Promise<SessionRecording> {
  const session = await getSession(ctx, which)
  const { personId } = requirePerson(ctx.actor)
  const recording = await findOfSession(ctx.db, which.sessionId)
  const views = await listWatched(ctx, which.projectId, [personId])
  const watched = union(
    views
      .filter(({ recordingId }) => recordingId === recording?.id)
      .map(({ fromMs, toMs }) => ({ startMs: fromMs, endMs: toMs })),
  )
  return {
    session: {
      title: session.title,
      startsAt: session.actual?.startsAt.toISOString() ?? null,
      endsAt: session.actual?.endsAt?.toISOString() ?? null,
    },
    recording: recording && toRecording(recording),
    term: toTerm(await findMakeUp(ctx, { projectId: which.projectId, session }), ctx.now.getTime()),
    watched: watched.map(({ startMs, endMs }) => ({ fromMs: startMs, toMs: endMs })),
    maxBytes: ctx.platform.env.RECORDING_MAX_MB * megabyte,
  }
}

const toRecording = ({ id, name, mimeType, sizeBytes, durationMs, startsAt, uploadedAt }: StoredRecording) => ({
  id,
  name,
  mimeType,
  sizeBytes,
  durationMs,
  startsAt: startsAt.toISOString(),
  uploadedAt: uploadedAt.toISOString(),
})

/** Keeps a video as the recording of a session, in place of the one it had; of the first, those are told whom it helps. NOT_FOUND; REFUSED `session-not-ended`. */
export async function uploadRecording(
  ctx: Ctx,
  which: OfSession,
  { incoming, durationMs, offsetMs }: { incoming: Incoming; durationMs: number; offsetMs: number },
): Promise<{ recordingId: RecordingId }> {
  const { personId: uploadedBy } = requirePerson(ctx.actor)
  requireStart(await getSession(ctx, which))
  const { fileId, sha256, sizeBytes } = await ctx.platform.storage.keepIncoming(incoming)
  const recordingId = newId(RecordingId)
  await inTransaction(ctx, async (ctx) => {
    await lockRecordingOf(ctx.db, which.sessionId)
    const session = await getSession(ctx, which)
    const startsAt = new Date(requireStart(session) + offsetMs)
    const before = await findOfSession(ctx.db, which.sessionId)
    if (before) await markRemoved(ctx.db, before.id, ctx.now)
    const made = { name: incoming.name, durationMs, startsAt, uploadedBy, uploadedAt: ctx.now }
    await insertRecording(ctx.db, { id: recordingId, ...which, fileId, ...made })
    await recordAudit(ctx, {
      action: 'recording.upload',
      subject: { type: 'recording', id: recordingId },
      projectId: which.projectId,
      detail: {
        sessionId: which.sessionId,
        sizeBytes,
        sha256,
        durationMs,
        startsAt: startsAt.toISOString(),
        ...(before ? { replaces: before.id } : {}),
      },
    })
    // Who was told of the one before knows where to look.
    if (!before) await tellOfRecording(ctx, which.projectId, session)
  })
  return { recordingId }
}

/**
 * Says when in the session a recording begins. NOT_FOUND; REFUSED `session-not-ended`, and `recording-watched`: what was
 * watched already is evidence of where it lay.
 */
export async function placeRecording(ctx: Ctx, which: Which, offsetMs: number): Promise<void> {
  await withRecording(ctx, which, async (ctx, { id, sessionId }) => {
    if (await isWatched(ctx.db, id)) throw new AppError('REFUSED', 'recording-watched')
    const session = await getSession(ctx, { projectId: which.projectId, sessionId })
    const startsAt = new Date(requireStart(session) + offsetMs)
    await setStart(ctx.db, id, startsAt)
    await recordAudit(ctx, {
      action: 'recording.place',
      subject: { type: 'recording', id },
      projectId: which.projectId,
      detail: { sessionId, startsAt: startsAt.toISOString() },
    })
  })
}

/** Removes a recording: its file goes, what was watched of it counts. NOT_FOUND. */
export async function removeRecording(ctx: Ctx, which: Which): Promise<void> {
  await withRecording(ctx, which, async (ctx, { id, sessionId, sha256 }) => {
    await markRemoved(ctx.db, id, ctx.now)
    await recordAudit(ctx, {
      action: 'recording.remove',
      subject: { type: 'recording', id },
      projectId: which.projectId,
      detail: { sessionId, sha256 },
    })
  })
}

/**
 * The video, for those who run the project at any time, and for participants while it may make up for the session. NOT_FOUND;
 * REFUSED `make-up-closed`.
 */
export async function getRecordingFile(ctx: Ctx, which: Which): Promise<PartsReply> {
  const { projectId } = which
  const { sessionId, storageKey, sizeBytes, mimeType, sha256 } = found(await findRecording(ctx.db, which))
  if (!isStaff(ctx, projectId)) {
    const session = await getSession(ctx, { projectId, sessionId })
    const { state } = toTerm(await findMakeUp(ctx, { projectId, session }), ctx.now.getTime())
    if (state !== 'open') throw new AppError('REFUSED', 'make-up-closed')
  }
  return { sizeBytes, mimeType, etag: sha256, read: (part) => ctx.platform.storage.read(storageKey, part) }
}

/** Whether whoever asks runs the project. */
const isStaff = ({ actor }: Ctx, projectId: ProjectId) => allows('live.run', rolesIn(actor, projectId))

/** Does something to a recording while nobody replaces it or watches. NOT_FOUND. */
async function withRecording(
  ctx: Ctx,
  which: Which,
  work: (ctx: Ctx, recording: StoredRecording) => Promise<void>,
): Promise<void> {
  await inTransaction(ctx, async (ctx) => {
    const { sessionId } = found(await findRecording(ctx.db, which))
    await lockRecordingOf(ctx.db, sessionId)
    await work(ctx, found(await findRecording(ctx.db, which)))
  })
}

/** When an ended session really began, epoch milliseconds. REFUSED `session-not-ended`. */
function requireStart({ state, actual }: SessionFacts): number {
  if (state !== 'ended' || actual === null) throw new AppError('REFUSED', 'session-not-ended', { params: { state } })
  return actual.startsAt.getTime()
}
