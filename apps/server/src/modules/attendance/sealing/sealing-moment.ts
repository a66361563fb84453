/**
 * People watch a recording for days, a stretch at a time, and each seal is a mail to those who run the project: so what was
 * watched is sealed so long after, all together, unless something else has the session sealed before.
 */
const viewsAfterMs = 6 * 60 * 60_000

/** What was watched of recordings before then is to be sealed now. */
export const viewsToSealBefore = (nowMs: number): Date => new Date(nowMs - viewsAfterMs)

/** How long after the end of a session its evidence is waited for. */
const atLatestMs = 10 * 60_000

/**
 * Whether a session that is over is to be sealed now: once nobody's visit is open any more, which is a moment after its
 * end, a ping's time-out after it for who was lost, and a lease later where a process died. What hangs for longer is not
 * waited for: it will be a late record.
 */
export function isSealDue({ overAt, openVisits }: { overAt: Date; openVisits: number }, nowMs: number): boolean {
  return openVisits === 0 || nowMs - overAt.getTime() >= atLatestMs
}
