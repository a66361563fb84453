import { type CheckPlan, findChecksToPlace } from './check-plan.ts'
import { minuteMs } from './durations.ts'
import { clip, type Interval, type Spans, subtract, totalMs, union } from './interval.ts'

export type Placing = {
  /** From when checks may be asked to when the session is planned to end. */
  readonly window: Interval
  /** How long the session is as a whole, without breaks: so many checks it must hold. */
  readonly lengthMs: number
  /** How many of them it holds already. */
  readonly placed: number
  readonly breaks: readonly Interval[]
}

/**
 * The moments of a session's checks, in order, in whole milliseconds. None lies in a break, and each leaves the time for its
 * answer before the next break and before the end. A number of them is spread evenly: each falls somewhere in a part of
 * the time that is its own. `random` answers numbers from 0 up to, but not including, 1.
 */
export function placeChecks(plan: CheckPlan, placing: Placing, random: () => number): readonly number[] {
  const free = freeTime(plan, placing)
  const total = findChecksToPlace(plan, placing.lengthMs)
  if (total === null) return oneAfterTheOther(plan, free, random)
  const missing = total - placing.placed
  if (missing <= 0) return []
  return spread(total === 1 ? partOfOnlyOne(plan, free, placing.window.endMs) : free, {
    count: missing,
    answerMs: plan.expireAfterS * 1000,
    random,
  })
}

/** Where a check can begin and still be over before a break or the end comes. */
function freeTime({ expireAfterS }: CheckPlan, { window, breaks }: Placing): Spans {
  const answerMs = expireAfterS * 1000
  const closed = breaks.map(({ startMs, endMs }) => ({ startMs: startMs - answerMs, endMs }))
  return subtract(union([{ startMs: window.startMs, endMs: window.endMs - answerMs }]), union(closed))
}

function partOfOnlyOne({ onlyOne }: CheckPlan, free: Spans, endMs: number): Spans {
  if (onlyOne === null) return free
  const { earliestMinutesBeforeEnd, latestMinutesBeforeEnd } = onlyOne
  const part = {
    startMs: endMs - earliestMinutesBeforeEnd * minuteMs,
    endMs: endMs - latestMinutesBeforeEnd * minuteMs,
  }
  const within = clip(free, part)
  return within.length > 0 ? within : free
}

function spread(
  free: Spans,
  { count, answerMs, random }: { count: number; answerMs: number; random: () => number },
): readonly number[] {
  const partMs = totalMs(free) / count
  const slackMs = count === 1 ? partMs : Math.max(0, partMs - answerMs)
  return partMs === 0
    ? []
    : Array.from({ length: count }, (_, index) => momentAt(free, Math.floor(index * partMs + random() * slackMs)))
}

function oneAfterTheOther({ placing }: CheckPlan, free: Spans, random: () => number): readonly number[] {
  if (placing.kind !== 'every') return []
  const moments: number[] = []
  const wholeMs = totalMs(free)
  const stepMs = () => (placing.fromMinutes + random() * (placing.toMinutes - placing.fromMinutes)) * minuteMs
  for (let atMs = stepMs(); atMs < wholeMs; atMs += stepMs()) moments.push(momentAt(free, Math.floor(atMs)))
  return moments
}

/** The moment that is so far into the spans, as if they followed each other without gaps. */
function momentAt(spans: Spans, offsetMs: number): number {
  let leftMs = offsetMs
  for (const { startMs, endMs } of spans) {
    if (leftMs < endMs - startMs) return startMs + leftMs
    leftMs -= endMs - startMs
  }
  return spans.at(-1)?.endMs ?? 0
}
