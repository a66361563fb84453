import { touches } from './check-count.ts'
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
 * Of the checks that were put to a person in a session, those that they are judged by: answered ones, and unanswered ones
 * that reached them and that the session's end (`endMs`; null while it is open) did not cut short. One that is not over at
 * `nowMs` is judged by the time up to then. What an outage of theirs touched stays: the policy says how that counts.
 */
export function listJudgedChecks(
  put: readonly Check[],
  known: { visits: readonly Visit[]; outages: readonly Outage[]; endMs: number | null; nowMs: number },
): readonly Check[] {
  const { visits, outages, endMs, nowMs } = known
  return put.filter((check) => {
    if (check.answeredAtMs !== null && check.answeredAtMs <= check.expiresAtMs) return true
    if (outages.some((outage) => touches(outage, check))) return true
    if (endMs !== null && endMs < check.expiresAtMs) return false
    return wasReached({ ...check, expiresAtMs: Math.min(check.expiresAtMs, nowMs) }, visits)
  })
}
