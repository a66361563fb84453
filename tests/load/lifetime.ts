/** What has to be ended when a benchmark is over, however that comes about: children, folders. */
export type Lifetime = {
  onEnd(end: () => unknown): void
  /** Ends everything, the youngest first; what was ended already is not ended again. */
  end(): Promise<void>
}

export function makeLifetime(): Lifetime {
  const ends: (() => unknown)[] = []
  return {
    onEnd(end) {
      ends.push(end)
    },
    async end() {
      for (let end = ends.pop(); end; end = ends.pop()) await end()
    },
  }
}
