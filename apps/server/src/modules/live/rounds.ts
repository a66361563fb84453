import { findAskingRefusal } from '@muster/live/checks/decide'
import type { Command } from '@muster/live/commands'
import { parseStreamId } from '@muster/live/stream'
import type { StageState } from '@muster/live/streams/stage-state'
import { listTimers } from '@muster/live/timers'
import { system } from '../../platform/actor.ts'
import { makeCtx } from '../../platform/ctx.ts'
import { AppError } from '../../platform/errors.ts'
import { type DueCheck, listDueChecks } from '../attendance/checks/asking.service.ts'
import { getSession, listOpenSessions, type SessionFacts } from '../programme/programme.service.ts'
import { appendHeld } from './append-held.ts'
import { listOutside } from './door.ts'
import { forgetGhosts } from './door-ghosts.ts'
import { forgetFaces } from './faces.ts'
import { type Hall, stageOf } from './hall.ts'
import { cancelWithProgramme, lookElsewhere, readHeads } from './halls.ts'
import { listHeadsOf } from './heads.store.ts'
import type { Live, Looked } from './live-state.ts'
import { commandAsSystem, stageRef, withLog } from './logs.ts'
import { passOn } from './pass-on.ts'
import { tellPresenceSoon } from './presence-news.ts'
import { findRehearsal } from './rehearsals.store.ts'
import { bringReplacement } from './replaced-deck.ts'
import { catchUp, type StreamLog } from './stream-log.ts'
import { deleteWordsOfSession } from './words.store.ts'

/** How long after a change heads are announced every second, and how often afterwards. */
const restlessMs = 8000
const calmEveryMs = 10_000

/** Every second: what other processes did, and what everybody should have by now. */
export async function announceHeads(live: Live): Promise<void> {
  const halls = await listHalls(live)
  if (halls.length === 0) return
  await readHeads(live, halls)
  await forEach(live, halls, async (hall) => {
    for (const [streamId, { head }] of hall.heads) {
      const log = await live.logs.get(streamId)
      if (log && log.folded.seq < head) await catchUp(live.platform, log, live.news)
    }
    tellHeads(live, hall)
  })
}

/** The halls that are open; one that cannot be opened is its first visitor's trouble. */
async function listHalls(live: Live): Promise<Hall[]> {
  const opened = await Promise.allSettled(live.halls.values())
  return opened.flatMap((hall) => (hall.status === 'fulfilled' ? [hall.value] : []))
}

/** One after the other. What fails for one holds up none of the others. */
async function forEach<Item>(live: Live, items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  for (const item of items)
    await work(item).catch((error: unknown) => live.platform.log.error(error, 'live: a round failed for one session'))
}

function tellHeads(live: Live, hall: Hall): void {
  const nowMs = performance.now()
  const calmTurn = Math.floor(nowMs / 1000) % (calmEveryMs / 1000) === 0
  for (const [streamId, { head, changedAtMs }] of hall.heads) {
    if (!calmTurn && nowMs - changedAtMs > restlessMs) continue
    if (calmTurn && parseStreamId(streamId)?.kind === 'person' && nowMs - changedAtMs > restlessMs) continue
    live.platform.rooms.tellHere(streamId, 'live:heads', { heads: { [streamId]: head } })
  }
}

/** Every other second: who is there through other processes, and whether the programme has cancelled or deleted a session. */
export async function lookAround(live: Live): Promise<void> {
  const halls = await listHalls(live)
  await lookElsewhere(live, halls)
  await forEach(live, halls, async (hall) => {
    tellPresenceSoon(live, hall)
    await passOn(live, hall)
    await bringReplacement(live, hall)
    await forgetGhosts(live, hall)
    forgetFaces(hall, performance.now())
    if (hall.rehearsal) return tendRehearsal(live, hall)
    // What has begun can be cancelled by its log alone, and not be deleted.
    if (stageOf(hall).lifecycle.phase !== 'planned') return
    const session = await findSession(live, hall)
    if (session) await cancelWithProgramme(live, hall, session)
    else for (const { connection } of hall.members.values()) live.platform.rooms.evict(connection, 'session-gone')
  })
}

/** A rehearsal ends with its session's opening, or because somebody ends it: everybody goes. Until then its clock is kept here. */
async function tendRehearsal(live: Live, hall: Hall): Promise<void> {
  const { client: db } = live.platform.database
  const rehearsal = await findRehearsal(db, hall)
  if (rehearsal && !rehearsal.endedAt) {
    const nowMs = live.platform.clock.nowMs()
    for (const { dueAt, command } of listTimers(stageOf(hall)))
      if (nowMs >= dueAt) await commandAsSystem(live, hall.stage, command)
    return
  }
  for (const { connection } of hall.members.values()) live.platform.rooms.evict(connection, 'rehearsal-over')
  for (const { connection } of listOutside(live, hall)) live.platform.rooms.evict(connection, 'rehearsal-over')
  // What was said while it ended.
  await deleteWordsOfSession(db, hall.sessionId)
}

async function findSession(live: Live, hall: Hall): Promise<SessionFacts | null> {
  try {
    return await getSession(makeCtx(live.platform, { actor: system, origin: null }), hall)
  } catch (error) {
    if (error instanceof AppError && error.code === 'NOT_FOUND') return null
    throw error
  }
}

/**
 * Every second: what the server itself has to do in open sessions, whether or not anybody is there. With several processes
 * all of them try; the log lets only one succeed.
 */
export async function keepTime(live: Live): Promise<void> {
  const { client: db } = live.platform.database
  const sessions = await listOpenSessions(db)
  const stages = sessions.map(({ id, projectId }) => stageRef({ projectId, sessionId: id }).streamId)
  const heads = new Map((await listHeadsOf(db, stages)).map(({ streamId, head }) => [streamId, head]))
  const checks = await listDueChecks(db, sessions, live.platform.clock.nowMs())
  await forEach(live, sessions, async (session) => {
    const ref = stageRef({ projectId: session.projectId, sessionId: session.id })
    const looked = live.looked.get(session.id)
    const about = { session, check: checks.get(session.id) }
    const isAsBefore = looked !== undefined && looked.seq === heads.get(ref.streamId)
    if (isAsBefore && listDue(live, looked.stage, about).length === 0) return
    live.looked.set(session.id, await withLog(live, ref, (log) => doWhatIsDue(live, log, about)))
  })
  const open = new Set(sessions.map(({ id }) => id))
  for (const sessionId of live.looked.keys()) if (!open.has(sessionId)) live.looked.delete(sessionId)
}

type About = { session: SessionFacts; check: DueCheck | undefined }

async function doWhatIsDue(live: Live, log: StreamLog, about: About): Promise<Looked> {
  const { session } = about
  if (log.folded.seq === 0) await appendHeld(makeCtx(live.platform, { actor: system, origin: null }), log.ref, session)
  await catchUp(live.platform, log, live.news)
  for (const command of listDue(live, stageOf({ stage: log }), about)) await commandAsSystem(live, log, command)
  return { seq: log.folded.seq, stage: stageOf({ stage: log }) }
}

/** What the clock says is to be commanded now. */
function listDue(live: Live, stage: StageState, { session, check }: About): Command[] {
  const nowMs = live.platform.clock.nowMs()
  const { phase, ending } = stage.lifecycle
  const isOverdue = phase === 'open' && ending === null && nowMs >= session.endsAt.getTime()
  const prompt: Command = { type: 'session.prompt-end', endsItselfAt: nowMs + live.platform.env.AUTO_END_MS }
  const due: Command[] = listTimers(stage).flatMap(({ dueAt, command }) => (nowMs >= dueAt ? [command] : []))
  // One that is held up (people are voting, the one before is open) is asked as soon as it can be.
  if (check && findAskingRefusal(stage, nowMs) === null)
    due.push({ type: 'check.ask', checkId: check.id, form: check.form })
  return isOverdue ? [prompt, ...due] : due
}
