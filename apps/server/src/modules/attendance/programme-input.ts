import type { ProgrammeSession } from '@muster/attendance/evidence'
import { zonedDate } from '../../platform/zoned-time.ts'
import type { SessionFacts } from '../programme/programme.service.ts'

/** A session of the programme as the rules of attendance see it; its day is the date in the project's zone. */
export function toProgrammeSession(session: SessionFacts, timeZone: string): ProgrammeSession {
  return {
    sessionId: session.id,
    kind: session.kind,
    required: session.required,
    state: session.state,
    scheduled: { startMs: session.startsAt.getTime(), endMs: session.endsAt.getTime() },
    actual: actualOf(session),
    day: zonedDate(session.startsAt, timeZone),
    tags: session.tags,
    parallelGroup: session.parallelGroup,
    breaks: session.breaks.map(({ startsAt, endsAt }) => ({ startMs: startsAt.getTime(), endMs: endsAt.getTime() })),
    mergedInto: session.mergedInto,
  }
}

/** The window a session was really held in, of an open one up to its planned end; null before it opens. */
export function actualOf({ actual, endsAt }: SessionFacts): { startMs: number; endMs: number } | null {
  return actual && { startMs: actual.startsAt.getTime(), endMs: (actual.endsAt ?? endsAt).getTime() }
}

/** The window a session's line is drawn in: the actual one, of an open session up to its planned end or now. */
export function trackOf(session: ProgrammeSession, nowMs: number): { startMs: number; endMs: number } | null {
  if (session.actual === null || session.state === 'planned' || session.state === 'cancelled') return null
  if (session.state === 'ended') return session.actual
  return { startMs: session.actual.startMs, endMs: Math.max(session.scheduled.endMs, nowMs) }
}
