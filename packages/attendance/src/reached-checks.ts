import { isAnswered, touches } from './check-count.ts'
import type { Check, Outage, Visit } from './evidence.ts'
import { clip, totalMs, union } from './interval.ts'

type Time = Pick<Check, 'askedAtMs' | 'expiresAtMs'>

/**
 * Whether a check reached a person: they were seen on line for at least half of the time for the answer, on whichever
 * devices. Who could not see it is not judged by it; who went away after seeing it is. Only what was surely seen counts.
 */
export function wasReached({ askedAtMs, expiresAtMs }: Time, visits: readonly Visit[]): boolean {
  const seen = clip(union(visits.map(({ startMs, endMs }) => ({ startMs, endMs }))), {
    startMs: askedAtMs,
    endMs: expiresAtMs,
  })
  return totalMs(seen) * 2 >= expiresAtMs - askedAtMs
}

/**
 * How a check stands for a person: `open` while there is time and no answer; `outage`: the service was out for them, and the
 * policy says how that counts; `not-reached`, `cut-short` (by the session's end): they are not judged by it.
 */
export type CheckStanding = 'answered' | 'open' | 'late' | 'unanswered' | 'outage' | 'not-reached' | 'cut-short'

type Known = {
  readonly visits: readonly Visit[]
  readonly outages: readonly Outage[]
  /** When the session ended; null while it is open. */
  readonly endMs: number | null
  readonly nowMs: number
}

export function standingOfCheck(check: Check, { visits, outages, endMs, nowMs }: Known): CheckStanding {
  const { answeredAtMs, expiresAtMs } = check
  if (isAnswered(check)) return 'answered'
  if (outages.some((outage) => touches(outage, check))) return 'outage'
  if (endMs !== null && endMs < expiresAtMs) return 'cut-short'
  if (nowMs <= expiresAtMs) return 'open'
  if (!wasReached(check, visits)) return 'not-reached'
  return answeredAtMs !== null && answeredAtMs > expiresAtMs ? 'late' : 'unanswered'
}

const notJudged: ReadonlySet<CheckStanding> = new Set<CheckStanding>(['not-reached', 'cut-short'])

/** Whether somebody is judged by a check that stands so for them. */
export const isJudgedBy = (standing: CheckStanding): boolean => !notJudged.has(standing)

/** Of the checks that were put to a person in a session, those that they are judged by. */
export const listJudgedChecks = (put: readonly Check[], known: Known): readonly Check[] =>
  put.filter((check) => isJudgedBy(standingOfCheck(check, known)))
