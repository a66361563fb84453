/**
 * Counts what happens by key, in windows of `windowMs` that begin with the first time; answers how often it has happened in
 * this one. More keys than `mostKeys` are never held: then all of them begin anew.
 */
export function makeWindowCounter({ windowMs, mostKeys }: { windowMs: number; mostKeys: number }) {
  const windows = new Map<string, { sinceMs: number; count: number }>()
  return (key: string, nowMs = performance.now()): number => {
    const known = windows.get(key)
    if (known && nowMs - known.sinceMs < windowMs) {
      known.count += 1
      return known.count
    }
    if (!known && windows.size >= mostKeys) windows.clear()
    windows.set(key, { sinceMs: nowMs, count: 1 })
    return 1
  }
}
