import type { ProjectId, SessionId } from '@muster/contracts/ids'
import type { Command } from '@muster/live/commands'
import { type Stream, streamId } from '@muster/live/stream'
import { system } from '../../platform/actor.ts'
import { makeCtx } from '../../platform/ctx.ts'
import type { Answer, StreamRef } from './batch.ts'
import type { Live } from './live-state.ts'
import { loadLog, type StreamLog } from './stream-log.ts'

/** The session's or rehearsal's whose stream it is. */
type Whose = { projectId: ProjectId; rehearsal?: { of: SessionId } | null }

export const refOf = (stream: Stream, { projectId, rehearsal }: Whose): StreamRef => ({
  streamId: streamId(stream),
  sessionId: stream.sessionId,
  projectId,
  rehearsalOf: rehearsal?.of ?? null,
})

export const stageRef = ({ sessionId, ...whose }: Whose & { sessionId: SessionId }): StreamRef =>
  refOf({ kind: 'stage', sessionId }, whose)

export const staffRef = ({ sessionId, ...whose }: Whose & { sessionId: SessionId }): StreamRef =>
  refOf({ kind: 'staff', sessionId }, whose)

/** A log as this process holds it, loaded by the first who asks. */
export function logOf(live: Live, ref: StreamRef): Promise<StreamLog> {
  const known = live.logs.get(ref.streamId)
  if (known) return known
  const loading = loadLog(live.platform, ref, live.news)
  live.logs.set(ref.streamId, loading)
  loading.catch(() => live.logs.delete(ref.streamId))
  return loading
}

/** Works with a log that need not be live here: where nobody is in its session, it is not kept. */
export async function withLog<Result>(
  live: Live,
  ref: StreamRef,
  work: (log: StreamLog) => Promise<Result>,
): Promise<Result> {
  const log = await logOf(live, ref)
  try {
    return await work(log)
  } finally {
    if (!live.halls.has(ref.sessionId)) live.logs.delete(ref.streamId)
  }
}

/** Gives a command as the service itself. */
export function commandAsSystem(live: Live, log: StreamLog, command: Command): Promise<Answer> {
  const ctx = makeCtx(live.platform, { actor: system, origin: null })
  return log.asks.add({ kind: 'command', ctx, actor: { system: true }, command, commandId: null })
}
