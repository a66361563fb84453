/** What is known of the server's clock: add `offsetMs` to this machine's. `roundTripMs` says how far to trust it. */
export type Clock = { offsetMs: number; roundTripMs: number }

export const unknownClock: Clock = { offsetMs: 0, roundTripMs: Number.POSITIVE_INFINITY }

/** A sample is as old as this many milliseconds of round trip are worth: clocks drift, networks get better. */
const staleAfterMs = 10 * 60_000

type Sample = { sentAt: number; receivedAt: number; serverNow: number }

/** Reads one question and answer, taking the server's time to lie in the middle of the round trip. */
export function readClock({ sentAt, receivedAt, serverNow }: Sample): Clock {
  const roundTripMs = Math.max(0, receivedAt - sentAt)
  return { offsetMs: Math.round(serverNow - (sentAt + roundTripMs / 2)), roundTripMs }
}

/**
 * The better of two readings: the one with the shorter round trip. A sudden difference larger than both round trips can
 * explain means that this machine's own clock was set, and the new reading counts.
 */
export function betterClock(known: Clock, read: Clock, ageMs: number): Clock {
  const explained = known.roundTripMs + read.roundTripMs
  const wasSet = Math.abs(read.offsetMs - known.offsetMs) > explained
  return wasSet || ageMs > staleAfterMs || read.roundTripMs <= known.roundTripMs ? read : known
}
