import type { Outage } from './evidence.ts'
import { type Interval, type Spans, totalMs, union } from './interval.ts'
import { type Policy, requiredBasisPoints } from './policy.ts'
import { layOutPresence } from './presence.ts'

/**
 * The arithmetic of one person in one session, in whole milliseconds. It always adds up:
 * `creditedMs + missedMs + excludedOutageMs + remainingMs = windowMs`.
 */
export type Measure = {
  /** Length of the session; of an open one, up to its planned end. */
  readonly windowMs: number
  /** The part of an open session that is still to come; 0 once it has ended. */
  readonly remainingMs: number
  /** Outages in which the person was not seen, however they count; without what a bridge covers where they are missed. */
  readonly outageMs: number
  /** The part of the outages that leaves the length judged: all of it or none. */
  readonly excludedOutageMs: number
  readonly presentMs: number
  /** Gaps between presences that were forgiven; part of `creditedMs`. */
  readonly bridgedMs: number
  /** Presence, bridged gaps and, if the policy credits them, outages. */
  readonly creditedMs: number
  readonly missedMs: number
  /** What must be credited at least: the policy's share of (window − excluded outages), rounded up. */
  readonly requiredMs: number
  /** What may be missed at most: (window − excluded outages) − required. */
  readonly allowedMissMs: number
}

/**
 * Measures presence against a window. For an open session `remaining` is its part still to come, in which the person is
 * taken to be present: the figures then say what is lost even if they are (or come back) there at that moment.
 */
export function measure({ window, remaining, presence, outages, policy }: MeasureInput): Measure {
  const expected = remaining === null ? presence : union([...presence, remaining])
  const layout = layOutPresence({ window, presence: expected, outages, policy })
  const remainingMs = remaining === null ? 0 : remaining.endMs - remaining.startMs
  const windowMs = window.endMs - window.startMs
  const outageMs = totalMs(layout.outage)
  const presentMs = totalMs(layout.present) - remainingMs
  const bridgedMs = totalMs(layout.bridged)
  const excludedOutageMs = policy.outages.countAs === 'excluded' ? outageMs : 0
  const creditedMs = presentMs + bridgedMs + (policy.outages.countAs === 'credited' ? outageMs : 0)
  const judgedMs = windowMs - excludedOutageMs
  const requiredMs = Math.ceil((judgedMs * requiredBasisPoints(policy)) / 10_000)
  return {
    windowMs,
    remainingMs,
    outageMs,
    excludedOutageMs,
    presentMs,
    bridgedMs,
    creditedMs,
    missedMs: judgedMs - creditedMs - remainingMs,
    requiredMs,
    allowedMissMs: judgedMs - requiredMs,
  }
}

export type MeasureInput = {
  /** Whole milliseconds, not empty, not infinite. */
  readonly window: Interval
  /** The end of the window, from now on; null once the session has ended. */
  readonly remaining: Interval | null
  readonly presence: Spans
  readonly outages: readonly Outage[]
  readonly policy: Policy
}

export type Standing = 'enough' | 'too-little' | 'mostly-outage'

/**
 * Whether a measure meets the policy; in an open session, whether it still can. `mostly-outage`: it would be enough, but
 * rests on outages for more than the policy lets pass without a person's decision.
 */
export function standingOf(measure: Measure, policy: Policy): Standing {
  if (measure.missedMs > measure.allowedMissMs) return 'too-little'
  if (policy.outages.countAs === 'missed') return 'enough'
  const { outageMs, windowMs } = measure
  const tooMuch = outageMs === windowMs || outageMs * 100 > policy.outages.reviewAbovePercent * windowMs
  return tooMuch ? 'mostly-outage' : 'enough'
}
