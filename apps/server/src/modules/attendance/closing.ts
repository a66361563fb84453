import type { Closing, OpenVisit } from './visit.ts'

type Held = OpenVisit & { sessionEndedAtMs: number | null }

/**
 * How a visit closes when its connection ends at `nowMs`. Seen to end: it was there to that moment. Only missed: it is
 * credited to its last sign of life, and the truth lies somewhere up to now. With a closing server likewise: nobody knows
 * what came after the last packet, and the outage begins there.
 */
export function closingOf(visit: Held, how: 'exact' | 'silent' | 'closing', nowMs: number): Closing {
  if (visit.sessionEndedAtMs !== null) return how === 'exact' ? closingAfterEnd(visit) : lostAfterEnd(visit)
  if (how === 'exact') return { leftAtMs: nowMs, uncertaintyMs: 0, ending: 'left' }
  const leftAtMs = visit.lastSeenAtMs
  return { leftAtMs, uncertaintyMs: nowMs - leftAtMs, ending: how === 'closing' ? 'server-closed' : 'timed-out' }
}

/** The connection lived on after the session's end: it was there to the end. */
export function closingAfterEnd({ sessionEndedAtMs, lastSeenAtMs }: Held): Closing {
  return { leftAtMs: sessionEndedAtMs ?? lastSeenAtMs, uncertaintyMs: 0, ending: 'session-ended' }
}

/** Nothing was heard since the session's end. */
function lostAfterEnd({ sessionEndedAtMs, lastSeenAtMs }: Held): Closing {
  const endMs = sessionEndedAtMs ?? lastSeenAtMs
  const leftAtMs = Math.min(endMs, lastSeenAtMs)
  return { leftAtMs, uncertaintyMs: endMs - leftAtMs, ending: 'session-ended' }
}
