/**
 * Counts what happens by key, in windows of `windowMs`; answers how often it has happened in this one. More keys than
 * `mostKeys` are never held: then all of them begin anew.
 */
export function makeWindowCounter({ windowMs, mostKeys }: { windowMs: number; mostKeys: number }) {
  const counts = new Map<string, number>()
  let current = Number.NEGATIVE_INFINITY
  return (key: string, nowMs = performance.now()): number => {
    const at = Math.floor(nowMs / windowMs)
    if (at !== current || (counts.size >= mostKeys && !counts.has(key))) counts.clear()
    current = at
    const count = (counts.get(key) ?? 0) + 1
    counts.set(key, count)
    return count
  }
}
