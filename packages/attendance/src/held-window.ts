import type { ProgrammeSession } from './evidence.ts'
import { clip, findSpan, type Interval, type Spans, totalMs, union } from './interval.ts'
import type { Policy } from './policy.ts'

export type HeldWindow = {
  readonly window: Interval
  /** What leaves its length; within the window. */
  readonly breaks: Spans
  /** The length of the window without the breaks, more than 0. */
  readonly lengthMs: number
  /** The part of an open session still to come; null once it has ended, or where its time is up. */
  readonly remaining: Interval | null
}

type Rule = Pick<Policy, 'window' | 'breaks'>

/**
 * The window a session is judged by, or null where there is none: it has not opened, was cancelled, or its window is
 * empty, all break, or not within the whole numbers.
 *
 * An open session is expected to end as planned, or, once past that, any moment now; where only the scheduled time
 * counts, nothing of it is left then. Without `nowMs`, or with one before its start, it is taken as just begun.
 */
export function findHeldWindow(session: ProgrammeSession, rule: Rule, nowMs: number | null): HeldWindow | null {
  if (session.state === 'ended') return hold(session, rule, { window: findEndedWindow(session, rule), sinceMs: null })
  if (session.state !== 'open' || session.actual === null) return null
  const opensMs = Math.floor(startOf(session, rule))
  const sinceMs = nowMs === null || !Number.isFinite(nowMs) ? opensMs : Math.max(opensMs, Math.floor(nowMs))
  const plannedEndMs = Number.isFinite(session.scheduled.endMs) ? Math.floor(session.scheduled.endMs) : sinceMs
  // At least one millisecond is still to come, so that even in overtime a return now closes the gap before it.
  const endMs = rule.window === 'actual' ? Math.max(plannedEndMs, sinceMs + 1) : plannedEndMs
  return hold(session, rule, { window: { startMs: opensMs, endMs }, sinceMs })
}

/** The time a session that is still to come is planned for; null where that is no length of time. */
export function findPlannedWindow(session: ProgrammeSession, rule: Rule): HeldWindow | null {
  return hold(session, rule, { window: session.scheduled, sinceMs: null })
}

function findEndedWindow({ actual, scheduled }: ProgrammeSession, { window }: Rule): Interval | null {
  if (window === 'actual' || actual === null) return window === 'scheduled' ? scheduled : actual
  return window === 'scheduled' ? scheduled : intersect(actual, scheduled)
}

function startOf({ actual, scheduled }: ProgrammeSession, { window }: Rule): number {
  if (actual === null || window === 'scheduled') return scheduled.startMs
  return window === 'actual' ? actual.startMs : Math.max(actual.startMs, scheduled.startMs)
}

function intersect(a: Interval, b: Interval): Interval {
  return { startMs: Math.max(a.startMs, b.startMs), endMs: Math.min(a.endMs, b.endMs) }
}

function hold(
  session: ProgrammeSession,
  rule: Rule,
  { window: found, sinceMs }: { window: Interval | null; sinceMs: number | null },
): HeldWindow | null {
  const window = found && findFiniteSpan(found)
  if (window === null) return null
  const breaks = rule.breaks === 'excluded' && session.breaks ? clip(union(session.breaks), window) : []
  const lengthMs = window.endMs - window.startMs - totalMs(breaks)
  if (lengthMs === 0) return null
  const remaining = sinceMs !== null && sinceMs < window.endMs ? { startMs: sinceMs, endMs: window.endMs } : null
  return { window, breaks, lengthMs, remaining }
}

function findFiniteSpan(interval: Interval): Interval | null {
  const span = findSpan(interval)
  return span !== null && Number.isSafeInteger(span.startMs) && Number.isSafeInteger(span.endMs) ? span : null
}
