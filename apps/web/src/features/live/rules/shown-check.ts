import type { AskedForm, OwnCheck } from '@muster/live/checks/model'

/** For so long after it expired a check can still be answered, late, before it goes away. */
export const lateForMs = 60_000
/** So long before an announced check its moment is told once more. */
const announcedAheadMs = 5 * 60_000

export type ShownCheck = {
  checkId: OwnCheck['checkId']
  form: AskedForm
  expiresAt: number
  /** What is left of the time for the answer, and how long it was at first; 0 once that is over. */
  leftMs: number
  wholeMs: number
}

/** The check that this person is to be shown: the newest that waits for an answer; null where none does. */
export function findShownCheck(checks: readonly OwnCheck[], nowMs: number): ShownCheck | null {
  const found = checks.findLast(({ answeredAt, expiresAt }) => answeredAt === null && nowMs < expiresAt + lateForMs)
  if (!found) return null
  const { checkId, form, at, expiresAt } = found
  return { checkId, form, expiresAt, leftMs: Math.max(0, expiresAt - nowMs), wholeMs: expiresAt - at }
}

/** The moment of the next announced check, once it is near; null before. */
export const findNearMoment = (announced: readonly number[], nowMs: number): number | null =>
  announced.find((at) => nowMs < at && at - nowMs <= announcedAheadMs) ?? null
