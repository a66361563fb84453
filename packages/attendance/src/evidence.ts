import type { Interval } from './interval.ts'

/**
 * One connection of a person to a room of a session. It is credited from `startMs` to `endMs`, the last confirmed sign
 * of life on the server's clock; the true end lies somewhere in [endMs, endMs + uncertaintyMs]. A visit that ends
 * before it starts is ignored; a negative or unknown uncertainty is none.
 */
export type Visit = {
  readonly startMs: number
  readonly endMs: number
  readonly uncertaintyMs: number
}

/** Time in which the service failed this person: it belongs to the visits it hit, not to the session as a whole. */
export type Outage = Interval

/** What is known of one person in one session. Several entries for the same session add up. */
export type SessionEvidence = {
  readonly sessionId: string
  readonly visits: readonly Visit[]
  readonly outages: readonly Outage[]
}

export type SessionState = 'planned' | 'open' | 'ended' | 'cancelled'

/**
 * One session of the programme. `actual` is the window in which it was really held (or as a recorded decision corrected
 * it); it is null until the session opens. While the session is open only `actual.startMs` is known: `actual.endMs` is
 * ignored then.
 */
export type ProgrammeSession = {
  readonly sessionId: string
  readonly kind: string
  readonly required: boolean
  readonly state: SessionState
  readonly scheduled: Interval
  readonly actual: Interval | null
}
