import type { PersonId, ProjectId, SessionId } from '@muster/contracts/ids'
import { type Break, windowIssues } from '@muster/contracts/programme'
import { requirePerson } from '../../platform/actor.ts'
import { type Ctx, inTransaction } from '../../platform/ctx.ts'
import { AppError } from '../../platform/errors.ts'
import { newUuid } from '../../platform/ids.ts'
import { saltWords } from '../../platform/salted-words.ts'
import { nameSeals } from '../attendance/sealing/late-records.service.ts'
import { recordAudit } from '../audit/audit.service.ts'
import { endLiveSession } from '../live/live.service.ts'
import { endRehearsalsOf } from '../live/rehearsals.service.ts'
import { markProjectRunning } from '../projects/projects.service.ts'
import { getFacts, insertDecision, lockSession, turnSession, type What } from './programme.store.ts'

type InProject = { projectId: ProjectId; sessionId: SessionId }
type Correction = { startsAt: string; endsAt: string; breaks?: Break[] | null; reason: string }
type Cancellation = { reason: string; into: SessionId | null }

/**
 * Cancels a session, which leaves the required set, or merges it into another, where what is known of people in it counts.
 * One that is open is ended first, so that its room closes and its visits with it. NOT_FOUND; REFUSED `session-cancelled`,
 * `merged-into-itself`, `other-session-cancelled`; CONFLICT `changed-meanwhile` when it was opened meanwhile.
 */
export async function cancelSession(ctx: Ctx, which: InProject, { reason, into }: Cancellation): Promise<void> {
  const decision = { ...which, reason, decidedBy: requirePerson(ctx.actor).personId }
  const { state } = await getFacts(ctx.db, which)
  if (into !== null) await refuseAsTarget(ctx, which, into)
  if (state === 'open') await endLiveSession(ctx, { ...which, how: 'by-decision' })
  await inTransaction(ctx, async (ctx) => {
    // In one order for everybody: two sessions that are merged into each other at once must not wait for each other.
    for (const sessionId of [which.sessionId, ...(into ? [into] : [])].toSorted()) await lockSession(ctx.db, sessionId)
    const session = await getFacts(ctx.db, which)
    if (session.state === 'cancelled') throw new AppError('REFUSED', 'session-cancelled')
    if (session.state === 'open') throw new AppError('CONFLICT', 'changed-meanwhile')
    if (into !== null) await refuseAsTarget(ctx, which, into)
    await endRehearsalsOf(ctx, which)
    await turnSession(ctx.db, which.sessionId, { state: 'cancelled' })
    await record(ctx, into === null ? { kind: 'cancelled' } : { kind: 'merged', intoId: into }, decision)
    const about = { subject: { type: 'session', id: which.sessionId }, projectId: which.projectId }
    if (into === null) await recordAudit(ctx, { action: 'session.cancel', ...about, detail: { from: state } })
    else await recordAudit(ctx, { action: 'session.merge', ...about, detail: { from: state, into } })
  })
}

async function refuseAsTarget(ctx: Ctx, { projectId, sessionId }: InProject, into: SessionId): Promise<void> {
  if (into === sessionId) throw new AppError('REFUSED', 'merged-into-itself')
  const { state } = await getFacts(ctx.db, { projectId, sessionId: into })
  if (state === 'cancelled') throw new AppError('REFUSED', 'other-session-cancelled')
}

/**
 * Says when an ended session, and its breaks, really were. The evidence stays; verdicts are computed anew. NOT_FOUND; REFUSED
 * `session-not-ended`; INVALID with the issues of `windowIssues`, and `in-the-future`.
 */
export async function correctWindow(ctx: Ctx, which: InProject, correction: Correction): Promise<void> {
  const { startsAt, endsAt, breaks, reason } = correction
  refuseSenseless(ctx, correction)
  const decision = { ...which, reason, decidedBy: requirePerson(ctx.actor).personId }
  await inTransaction(ctx, async (ctx) => {
    await lockSession(ctx.db, which.sessionId)
    const { state } = await getFacts(ctx.db, which)
    if (state !== 'ended') throw new AppError('REFUSED', 'session-not-ended', { params: { state } })
    const window = toWindow({ startsAt, endsAt })
    await record(ctx, { kind: 'window-corrected', ...window, ...(breaks ? { breaks } : {}) }, decision)
    await recordAudit(ctx, {
      action: 'session.correct-window',
      subject: { type: 'session', id: which.sessionId },
      projectId: which.projectId,
      detail: { startsAt: window.startsAt.toISOString(), endsAt: window.endsAt.toISOString() },
    })
  })
}

/**
 * Says when a session was held that was never opened here, but on another platform: it has ended then, by decision. To be
 * called in a transaction. NOT_FOUND; REFUSED `session-not-planned`, `project-is-over`; INVALID as `correctWindow`.
 */
export async function recordHeldElsewhere(ctx: Ctx, which: InProject, correction: Correction): Promise<void> {
  const { startsAt, endsAt, reason } = correction
  refuseSenseless(ctx, correction)
  await markProjectRunning(ctx, which.projectId)
  await lockSession(ctx.db, which.sessionId)
  const { state } = await getFacts(ctx.db, which)
  if (state !== 'planned') throw new AppError('REFUSED', 'session-not-planned', { params: { state } })
  const window = toWindow({ startsAt, endsAt })
  await endRehearsalsOf(ctx, which)
  // It has neither been opened nor ended here: the decision alone says when it was.
  await turnSession(ctx.db, which.sessionId, { state: 'ended', endedAt: null, endedHow: 'by-decision' })
  const decidedBy = requirePerson(ctx.actor).personId
  await record(ctx, { kind: 'window-corrected', ...window }, { sessionId: which.sessionId, reason, decidedBy })
  await recordAudit(ctx, {
    action: 'session.held-elsewhere',
    subject: { type: 'session', id: which.sessionId },
    projectId: which.projectId,
    detail: { startsAt: window.startsAt.toISOString(), endsAt: window.endsAt.toISOString() },
  })
}

const toWindow = ({ startsAt, endsAt }: Break) => ({ startsAt: new Date(startsAt), endsAt: new Date(endsAt) })

type Who = { sessionId: SessionId; reason: string; decidedBy: PersonId }

/** A decision about a session whose evidence is sealed names that seal; the session is then sealed again. */
async function record(ctx: Ctx, what: What, { sessionId, reason, decidedBy }: Who): Promise<void> {
  const { hash, words } = saltWords(reason)
  const decision = { id: newUuid(), sessionId, reasonHash: hash, reason: words, decidedBy, decidedAt: ctx.now, ...what }
  for (const named of await nameSeals(ctx.db, [decision])) await insertDecision(ctx.db, named)
}

function refuseSenseless(ctx: Ctx, correction: Correction): void {
  const issues = windowIssues({ ...correction, breaks: correction.breaks ?? [] })
  if (new Date(correction.endsAt) > ctx.now) issues.push({ path: 'endsAt', code: 'in-the-future' })
  if (issues.length > 0) throw new AppError('INVALID', undefined, { issues })
}
