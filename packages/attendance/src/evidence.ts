import type { Interval } from './interval.ts'
import type { CheckForm } from './requirements/checks.ts'

/**
 * One connection of a person to a room of a session. It is credited from `startMs` to `endMs`, the last confirmed sign
 * of life on the server's clock; the true end lies somewhere in [endMs, endMs + uncertaintyMs]. A visit that ends
 * before it starts is ignored; a negative or unknown uncertainty is none.
 */
export type Visit = {
  readonly startMs: number
  readonly endMs: number
  readonly uncertaintyMs: number
  /** The true start lies in [startMs − startUncertaintyMs, startMs]: a log that knows only minutes. None if left out. */
  readonly startUncertaintyMs?: number
  /** Who saw it; Muster itself (`live`) if left out. */
  readonly source?: VisitSource
}

/**
 * - `live`: seen by the server.
 * - `hub`: a coordinator's roll of several people at one screen, from a person's code at the start to that at the end.
 *   Without the second it ends where it starts, and its uncertainty reaches to where the roll was closed.
 * - `import`: from the log of another platform.
 */
export type VisitSource = 'live' | 'hub' | 'import'

/** Time in which the service failed this person: it belongs to the visits it hit, not to the session as a whole. */
export type Outage = Interval

/**
 * Part of a recording that was watched: `startMs` to `endMs` is what was watched, as the time at which it was held;
 * `watchedFromMs` to `watchedToMs` is when.
 */
export type RecordingView = Interval & { readonly watchedFromMs: number; readonly watchedToMs: number }

/**
 * One attention check as it was put to this person, answered or not. It counts as answered from `askedAtMs` up to and
 * including `expiresAtMs`. A check noted twice, by its `checkId`, counts once: as answered if either says so.
 */
export type Check = {
  readonly checkId: string
  readonly form: CheckForm
  readonly askedAtMs: number
  readonly expiresAtMs: number
  readonly answeredAtMs: number | null
}

/**
 * Something done beside being there, such as an evaluation; `validatedAtMs`: when somebody of the organisers found it good,
 * `declined`: that they did not. What was declined may be done anew.
 */
export type ActivityDone = {
  readonly activity: string
  readonly atMs: number
  readonly validatedAtMs: number | null
  readonly declined?: boolean
}

/** What is known of one person in one session. Several entries for the same session add up. */
export type SessionEvidence = {
  readonly sessionId: string
  readonly visits: readonly Visit[]
  readonly outages: readonly Outage[]
  /**
   * How often the person is said to have been there without it being known when. It never turns into minutes: they may
   * have been there all the time or not at all, which a person decides where it matters.
   */
  readonly untimed?: number
  readonly views?: readonly RecordingView[]
  readonly checks?: readonly Check[]
  readonly activities?: readonly ActivityDone[]
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
  /**
   * The day it belongs to, as whoever knows the project's time zone names it (`2021-11-24`); rules for each day put
   * sessions of the same name together. Sessions without one make a day of their own, all together.
   */
  readonly day?: string
  readonly tags?: readonly string[]
  /** Sessions of the same name are alternatives: one of them is to be attended. */
  readonly parallelGroup?: string | null
  readonly breaks?: readonly Interval[]
  /** The session that took this one over: whatever is known of a person here counts there. */
  readonly mergedInto?: string | null
}
