/**
 * The time of evidence: the database's clock, carried forward by this process's monotonic one, so that a step of the
 * system clock moves nobody's attendance.
 */
export type Clock = {
  now(): Date
  nowMs(): number
}

/** Anchors a clock to `readDatabaseMs` (epoch ms); half of the round trip is taken off. */
export async function anchorClock(readDatabaseMs: () => Promise<number>): Promise<Clock> {
  const before = performance.now()
  const databaseMs = await readDatabaseMs()
  const after = performance.now()
  const offsetMs = databaseMs - (before + after) / 2
  const nowMs = () => Math.round(offsetMs + performance.now())
  return { nowMs, now: () => new Date(nowMs()) }
}
