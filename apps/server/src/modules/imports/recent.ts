/** What was made lately, by a key. */
export type Recent<Value> = {
  find(key: string): Promise<Value> | undefined
  /** Keeps it, as the newest; what fails is not kept. */
  put(key: string, pending: Promise<Value>): void
  forget(which: (key: string) => boolean): void
}

/** Keeps at most `most` of them, each for `keptMs` since it was last put. */
export function makeRecent<Value>({ most, keptMs }: { most: number; keptMs: number }): Recent<Value> {
  const kept = new Map<string, { pending: Promise<Value>; timer: NodeJS.Timeout }>()
  const drop = (key: string) => {
    clearTimeout(kept.get(key)?.timer)
    kept.delete(key)
  }
  return {
    find: (key) => kept.get(key)?.pending,
    put(key, pending) {
      drop(key)
      // It keeps no process alive.
      kept.set(key, { pending, timer: setTimeout(() => drop(key), keptMs).unref() })
      pending.catch(() => {
        if (kept.get(key)?.pending === pending) drop(key)
      })
      for (const eldest of [...kept.keys()].slice(0, -most)) drop(eldest)
    },
    forget(which) {
      for (const key of [...kept.keys()].filter(which)) drop(key)
    },
  }
}
