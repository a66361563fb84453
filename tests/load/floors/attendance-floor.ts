/** Times of one person in one session, as they were written down: `[startMs, endMs, uncertaintyMs]`, in order. */
export type FloorIntervals = readonly (readonly [number, number, number])[]

/**
 * The floor for judging an attendance: a loop that unites somebody's intervals within a window and adds them up, once as
 * they are and once as if each had lasted through its uncertainty. No policy, no gaps, no outages, no reasons, no
 * records: nothing that knows how long somebody was there can do less.
 */
export function sumFloor(intervals: FloorIntervals, fromMs: number, toMs: number): { low: number; high: number } {
  return { low: sum(intervals, fromMs, toMs, 0), high: sum(intervals, fromMs, toMs, 1) }
}

function sum(intervals: FloorIntervals, fromMs: number, toMs: number, uncertain: 0 | 1): number {
  let total = 0
  let reached = fromMs
  for (const [start, end, uncertainty] of intervals) {
    const last = Math.min(end + uncertain * uncertainty, toMs)
    const first = start > reached ? start : reached
    if (last > first) {
      total += last - first
      reached = last
    }
  }
  return total
}
