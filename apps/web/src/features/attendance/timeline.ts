import type { SessionStanding } from '@muster/contracts/attendance'
import { worthSayingMs } from './arithmetic.ts'

type Span = { startMs: number; endMs: number }
type Stay = SessionStanding['visits'][number]
type PutCheck = SessionStanding['checks']['list'][number]
type Watched = SessionStanding['watched'][number]

/** Something of a person's time in a session: what it was, and from when to when. */
export type TimelineItem =
  | (Span & { kind: 'stay'; stay: Stay })
  /** The moment at which they were asked for a sign of attention. */
  | (Span & { kind: 'check'; check: PutCheck })
  /** A drop so short that it counts as presence. */
  | (Span & { kind: 'bridged' })
  /** A part that was held without them, perhaps, and of which they watched the recording. */
  | (Span & { kind: 'watched'; watched: Watched })
  | (Span & { kind: 'outage' })
  | (Span & { kind: 'break' })
  /** Held without them. */
  | (Span & { kind: 'away' })

/**
 * What happened to somebody in a session, in order of time: their stays, and what lies between them while it was held, up
 * to now. Whatever else is recorded about a moment of it becomes an item like these.
 */
export function timelineOf({ line, visits, checks, watched, state }: SessionStanding, asOfMs: number): TimelineItem[] {
  const items: TimelineItem[] = visits.map((stay) => ({ kind: 'stay', startMs: stay.startMs, endMs: stay.endMs, stay }))
  for (const check of checks.list) items.push({ kind: 'check', startMs: check.askedAt, endMs: check.askedAt, check })
  for (const part of watched) items.push({ kind: 'watched', startMs: part.startMs, endMs: part.endMs, watched: part })
  if (line === null) return items
  const { window, segments, breaks = [] } = line
  const held = { startMs: window.startMs, endMs: state === 'open' ? Math.min(asOfMs, window.endMs) : window.endMs }
  for (const { kind, ...span } of segments) if (kind === 'bridged' || kind === 'outage') items.push({ kind, ...span })
  for (const span of breaks) if (span.startMs < held.endMs) items.push({ kind: 'break', ...span })
  for (const span of gapsIn(held, [...segments, ...breaks])) items.push({ kind: 'away', ...span })
  return items
    .filter(({ kind, startMs, endMs }) => alwaysSaid.has(kind) || endMs - startMs >= worthSayingMs)
    .sort((a, b) => a.startMs - b.startMs)
}

/** What was recorded is said, however short; what is only missing, if it is worth it. */
const alwaysSaid: ReadonlySet<TimelineItem['kind']> = new Set(['stay', 'check', 'watched'])

/** The parts of a span that none of the others covers. */
function gapsIn(whole: Span, covering: readonly Span[]): Span[] {
  const gaps: Span[] = []
  let reachedMs = whole.startMs
  for (const { startMs, endMs } of covering.toSorted((a, b) => a.startMs - b.startMs)) {
    if (startMs > reachedMs) gaps.push({ startMs: reachedMs, endMs: Math.min(startMs, whole.endMs) })
    reachedMs = Math.max(reachedMs, endMs)
  }
  if (reachedMs < whole.endMs) gaps.push({ startMs: reachedMs, endMs: whole.endMs })
  return gaps.filter(({ startMs, endMs }) => startMs < endMs)
}
