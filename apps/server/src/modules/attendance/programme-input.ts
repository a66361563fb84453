import type { ProgrammeSession } from '@muster/attendance/evidence'
import type { SessionFacts } from '../programme/programme.service.ts'

/** A session of the programme as the rules of attendance see it. */
export function toProgrammeSession(session: SessionFacts): ProgrammeSession {
  const { actual } = session
  return {
    sessionId: session.id,
    kind: session.kind,
    required: session.required,
    state: session.state,
    scheduled: { startMs: session.startsAt.getTime(), endMs: session.endsAt.getTime() },
    actual: actual && {
      startMs: actual.startsAt.getTime(),
      endMs: (actual.endsAt ?? session.endsAt).getTime(),
    },
  }
}

/** The window a session's line is drawn in: the actual one, of an open session up to its planned end or now. */
export function trackOf(session: ProgrammeSession, nowMs: number): { startMs: number; endMs: number } | null {
  if (session.actual === null || session.state === 'planned' || session.state === 'cancelled') return null
  if (session.state === 'ended') return session.actual
  return { startMs: session.actual.startMs, endMs: Math.max(session.scheduled.endMs, nowMs) }
}
