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
