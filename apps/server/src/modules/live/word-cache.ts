import type { Words } from '@muster/live/protocol/stream-sync'

/** For how long words are believed not to have been erased by another process. */
export const believedMs = 5000
const mostKept = 600

/** What was said lately in a stream, so that a thousand people who come at once do not each read it from the database. */
export type WordCache = {
  add(seq: number, text: string): void
  /** The words of these events are gone for good, also where they are just being read. */
  erase(seqs: readonly number[]): void
  /** The words of these events, null where they were erased. */
  get(seqs: readonly number[], nowMs?: number): Promise<Words>
}

export function makeWordCache(read: (seqs: readonly number[]) => Promise<Map<number, string>>): WordCache {
  const kept = new Map<number, { text: string | null; atMs: number }>()
  const erased = new Set<number>()

  function keep(seq: number, entry: { text: string | null; atMs: number }) {
    kept.delete(seq)
    kept.set(seq, entry)
    for (const oldest of kept.keys()) {
      if (kept.size <= mostKept) break
      kept.delete(oldest)
    }
  }

  return {
    add: (seq, text) => keep(seq, { text, atMs: performance.now() }),
    erase(seqs) {
      for (const seq of seqs) {
        erased.add(seq)
        kept.delete(seq)
      }
    },
    async get(seqs, nowMs = performance.now()) {
      const isKnown = (seq: number) =>
        erased.has(seq) || nowMs - (kept.get(seq)?.atMs ?? Number.NEGATIVE_INFINITY) < believedMs
      const stale = seqs.some((seq) => !isKnown(seq))
      const found = stale ? await read(seqs) : null
      const words: Words = {}
      for (const seq of seqs) {
        const text = found ? (found.get(seq) ?? null) : (kept.get(seq)?.text ?? null)
        if (found) keep(seq, { text, atMs: nowMs })
        words[seq] = erased.has(seq) ? null : text
      }
      return words
    },
  }
}
