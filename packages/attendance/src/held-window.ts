import type { ProgrammeSession } from './evidence.ts'
import { findSpan, type Interval } from './interval.ts'

export type HeldWindow = {
  readonly window: Interval
  /** The part of an open session still to come, never empty; null once it has ended. */
  readonly remaining: Interval | null
}

/**
 * The window a session is judged by, or null where there is none: it has not opened, was cancelled, or its actual window
 * is empty or not within the whole numbers.
 *
 * An open session is expected to end as planned, or, once past that, any moment now. Without `nowMs`, or with one before
 * its start, it is taken as just begun.
 */
export function findHeldWindow(session: ProgrammeSession, nowMs: number | null): HeldWindow | null {
  if (session.actual === null) return null
  if (session.state === 'ended') {
    const window = findFiniteSpan(session.actual)
    return window === null ? null : { window, remaining: null }
  }
  if (session.state !== 'open') return null
  const startMs = Math.floor(session.actual.startMs)
  const sinceMs = nowMs === null || !Number.isFinite(nowMs) ? startMs : Math.max(startMs, Math.floor(nowMs))
  const plannedEndMs = Number.isFinite(session.scheduled.endMs) ? Math.floor(session.scheduled.endMs) : sinceMs
  // At least one millisecond is still to come, so that even in overtime a return now closes the gap before it.
  const endMs = Math.max(plannedEndMs, sinceMs + 1)
  const window = findFiniteSpan({ startMs, endMs })
  return window === null ? null : { window, remaining: { startMs: sinceMs, endMs } }
}

function findFiniteSpan(interval: Interval): Interval | null {
  const span = findSpan(interval)
  return span !== null && Number.isSafeInteger(span.startMs) && Number.isSafeInteger(span.endMs) ? span : null
}
