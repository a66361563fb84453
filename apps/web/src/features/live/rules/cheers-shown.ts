import { type Cheer, type CheerCounts, cheers } from '@muster/live/cheers/model'

/** However many cheer, so many of each rise at a time: more could not be told apart. */
const mostOfEach = 3

/** Which signs rise for what was counted in one moment: a few for many. */
export const listRising = (counts: CheerCounts): Cheer[] =>
  cheers.flatMap((cheer) => Array.from({ length: Math.min(counts[cheer] ?? 0, mostOfEach) }, () => cheer))

/** What was counted in several moments, the most first. */
export function sumCheers(moments: readonly CheerCounts[]): { cheer: Cheer; count: number }[] {
  const sums = cheers.map((cheer) => ({
    cheer,
    count: moments.reduce((sum, counts) => sum + (counts[cheer] ?? 0), 0),
  }))
  return sums.filter(({ count }) => count > 0).toSorted((a, b) => b.count - a.count)
}
