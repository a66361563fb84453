import { parseStreamId } from '@muster/live/stream'
import { emptyStage } from '@muster/live/streams/stage-state'
import { listTimers } from '@muster/live/timers'
import { system } from '../../platform/actor.ts'
import { makeCtx } from '../../platform/ctx.ts'
import { getSession, listOpenSessions, type SessionFacts } from '../programme/programme.service.ts'
import { appendHeld } from './append-held.ts'
import { type Hall, stageOf } from './hall.ts'
import { cancelWithProgramme, lookElsewhere, readHeads } from './halls.ts'
import type { Live } from './live-state.ts'
import { commandAsSystem, stageRef, withLog } from './logs.ts'
import { tellPresenceSoon } from './reactions.ts'
import { catchUp, type StreamLog } from './stream-log.ts'

/** How long after a change heads are announced every second, and how often afterwards. */
const restlessMs = 8000
const calmEveryMs = 10_000

/** Every second: what other processes did, and what everybody should have by now. */
export async function announceHeads(live: Live): Promise<void> {
  const halls = await Promise.all(live.halls.values())
  if (halls.length === 0) return
  await readHeads(live, halls)
  for (const hall of halls) {
    for (const [streamId, { head }] of hall.heads) {
      const log = await live.logs.get(streamId)
      if (log && log.folded.seq < head) await catchUp(live.platform, log, live.news)
    }
    tellHeads(live, hall)
  }
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

/** Every other second: who is there through other processes, and whether the programme has cancelled a session. */
export async function lookAround(live: Live): Promise<void> {
  const halls = await Promise.all(live.halls.values())
  await lookElsewhere(live, halls)
  const ctx = makeCtx(live.platform, { actor: system, origin: null })
  for (const hall of halls) {
    tellPresenceSoon(live, hall)
    if (stageOf(hall).lifecycle.phase === 'planned') await cancelWithProgramme(live, hall, await getSession(ctx, hall))
  }
}

/**
 * Every second: what the server itself has to do in open sessions, whether or not anybody is there. With several processes
 * all of them try; the log lets only one succeed.
 */
export async function keepTime(live: Live): Promise<void> {
  for (const session of await listOpenSessions(live.platform.database.client)) {
    const ref = stageRef({ projectId: session.projectId, sessionId: session.id })
    await withLog(live, ref, async (log) => {
      if (log.folded.seq === 0) {
        await appendHeld(makeCtx(live.platform, { actor: system, origin: null }), ref, session)
        await catchUp(live.platform, log, live.news)
      }
      await doWhatIsDue(live, log, session)
    })
  }
}

async function doWhatIsDue(live: Live, log: StreamLog, session: SessionFacts): Promise<void> {
  const nowMs = live.platform.clock.nowMs()
  const stage = log.folded.state.kind === 'stage' ? log.folded.state : emptyStage
  if (stage.lifecycle.phase === 'open' && stage.lifecycle.ending === null && nowMs >= session.endsAt.getTime())
    await commandAsSystem(live, log, {
      type: 'session.prompt-end',
      endsItselfAt: nowMs + live.platform.env.AUTO_END_MS,
    })
  for (const { dueAt, command } of listTimers(stage)) if (nowMs >= dueAt) await commandAsSystem(live, log, command)
}
