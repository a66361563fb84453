import type { SessionEvidence } from './evidence.ts'
import type { HeldWindow } from './held-window.ts'
import type { Policy } from './policy.ts'
import { gatherPresence, type UncertaintyEnd } from './presence.ts'
import type { Absences } from './requirements/limit-kind.ts'
import { SpanBuffer } from './span-buffer.ts'

/**
 * The arithmetic of one person in one session, in whole milliseconds. It always adds up:
 * `creditedMs + missedMs + excludedOutageMs + remainingMs = windowMs`.
 */
export type Measure = Absences & {
  /** Length of the session without excluded breaks; of an open one, up to its planned end. */
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
  /** What must be credited at least, of (window − excluded outages), by the rules about this session; 0: nothing. */
  readonly requiredMs: number
  /** What may be missed at most: (window − excluded outages) − required. */
  readonly allowedMissMs: number
}

export type Measuring = {
  readonly held: HeldWindow
  readonly policy: Pick<Policy, 'gaps' | 'outages' | 'sources'>
  /** What must be credited of a judged length. */
  readonly neededMs: (judgedMs: number) => number
}

// Measuring never waits for anything, so one set of buffers serves everybody.
const presence = new SpanBuffer()
const breaks = new SpanBuffer()
const outage = new SpanBuffer()
const spare = new SpanBuffer()

type Known = Pick<SessionEvidence, 'visits' | 'untimed' | 'outages'>

/**
 * Measures a person against a session. In what is still to come of an open session the person is taken to be present:
 * the figures then say what is lost even if they are (or come back) there at that moment.
 *
 * An outage in which the person was seen is none to them. A gap counts by the time in it that is neither break nor,
 * unless outages count as missed, outage; one of exactly the length that is forgiven is still forgiven, but never what
 * lies before the first presence or after the last.
 */
export function measure(measuring: Measuring, known: Known, end: UncertaintyEnd): Measure {
  const { held, policy } = measuring
  gatherPresence(held, known, { end, policy, into: presence })
  return sweep(measuring, known)
}

/** The same with what was watched of the recording as well: spans that count like presence. */
export function measureWith(
  watched: Known['outages'],
  measuring: Measuring,
  { known, end }: { known: Known; end: UncertaintyEnd },
): Measure {
  const { held, policy } = measuring
  gatherPresence(held, known, { end, policy, into: presence })
  for (const { startMs, endMs } of watched) presence.add(startMs, endMs, held.window)
  presence.unite()
  return sweep(measuring, known)
}

function sweep({ held, policy, neededMs }: Measuring, known: Known): Measure {
  const { window, lengthMs, remaining } = held
  load(breaks, held.breaks, window)
  load(outage, known.outages, window)
  presence.subtract(breaks, spare)
  outage.subtract(breaks, spare)
  const { countAs } = policy.outages
  const likeAnyGap = countAs === 'missed'
  const maxGapMs = policy.gaps.bridgedUpToS * 1000
  let presentMs = 0
  let bridgedMs = 0
  let outageMs = 0
  let lateMs = 0
  let leftEarlyMs = 0
  let longestAbsenceMs = 0
  let reachedMs = window.startMs
  const spans = presence.count
  for (let index = 0; index <= spans; index++) {
    const untilMs = index < spans ? presence.startAt(index) : window.endMs
    if (untilMs > reachedMs) {
      const outMs = outage.count === 0 ? 0 : outage.overlapMs(reachedMs, untilMs)
      const breakMs = breaks.count === 0 ? 0 : breaks.overlapMs(reachedMs, untilMs)
      const ownMs = untilMs - reachedMs - breakMs - (likeAnyGap ? 0 : outMs)
      if (index > 0 && index < spans && ownMs <= maxGapMs) {
        bridgedMs += ownMs
        if (!likeAnyGap) outageMs += outMs
      } else {
        outageMs += outMs
        if (index === 0) lateMs = ownMs
        if (index === spans) leftEarlyMs = ownMs
        if (ownMs > longestAbsenceMs) longestAbsenceMs = ownMs
      }
    }
    if (index < spans) {
      reachedMs = presence.endAt(index)
      presentMs += reachedMs - presence.startAt(index)
    }
  }
  const remainingMs = remaining === null ? 0 : remainingWithoutBreaks(remaining)
  presentMs -= remainingMs
  const excludedOutageMs = countAs === 'excluded' ? outageMs : 0
  const creditedMs = presentMs + bridgedMs + (countAs === 'credited' ? outageMs : 0)
  const judgedMs = lengthMs - excludedOutageMs
  const requiredMs = neededMs(judgedMs)
  return {
    windowMs: lengthMs,
    remainingMs,
    outageMs,
    excludedOutageMs,
    presentMs,
    bridgedMs,
    creditedMs,
    missedMs: judgedMs - creditedMs - remainingMs,
    requiredMs,
    allowedMissMs: judgedMs - requiredMs,
    lateMs,
    leftEarlyMs,
    longestAbsenceMs,
  }
}

function load(buffer: SpanBuffer, intervals: Known['outages'], window: HeldWindow['window']): void {
  buffer.clear()
  for (const { startMs, endMs } of intervals) buffer.add(startMs, endMs, window)
  buffer.unite()
}

function remainingWithoutBreaks({ startMs, endMs }: NonNullable<HeldWindow['remaining']>): number {
  breaks.rewind()
  return endMs - startMs - breaks.overlapMs(startMs, endMs)
}

export type Standing = 'enough' | 'too-little' | 'mostly-outage'

/**
 * Whether what was missed is within what may be; in an open session, whether it still can be. `mostly-outage`: it would
 * be enough, but rests on outages for more than the policy lets pass without a person's decision.
 */
export function standingOf(
  { missedMs, outageMs, windowMs }: Pick<Measure, 'missedMs' | 'outageMs' | 'windowMs'>,
  allowedMissMs: number,
  policy: Pick<Policy, 'outages'>,
): Standing {
  if (missedMs > allowedMissMs) return 'too-little'
  if (policy.outages.countAs === 'missed') return 'enough'
  const tooMuch = outageMs === windowMs || outageMs * 100 > policy.outages.reviewAbovePercent * windowMs
  return tooMuch ? 'mostly-outage' : 'enough'
}
