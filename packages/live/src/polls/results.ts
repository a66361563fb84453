import type { Tally } from '@muster/contracts/poll-shapes'

type TallyOf<Kind extends Tally['kind']> = Extract<Tally, { kind: Kind }>

/** The mean step of a rating, from 1; null where nobody voted. */
export function findMean({ counts, ballots }: Pick<TallyOf<'rating'>, 'counts' | 'ballots'>): number | null {
  if (ballots === 0) return null
  return counts.reduce((sum, count, index) => sum + count * (index + 1), 0) / ballots
}

/** `points` of `mostPoints` that could be had; `meanRank` is the average place, from 1, null where nobody voted. */
export type RankedOption = { option: number; points: number; mostPoints: number; meanRank: number | null }

/**
 * The options of a ranking, the one that is liked best first; those with the same points in the order in which they were
 * asked. By Borda's count (J.-C. de Borda, “Mémoire sur les élections au scrutin”, Histoire de l’Académie royale des
 * sciences, 1781): of n options the first of a ballot gets n - 1 points, the next n - 2, the last none. Since every ballot
 * ranks all options, the average rank says the same: n - points ÷ ballots.
 */
export function rankOptions({ points, ballots }: Pick<TallyOf<'ranking'>, 'points' | 'ballots'>): RankedOption[] {
  const ranked = points.map((got, option) => ({
    option,
    points: got,
    mostPoints: ballots * (points.length - 1),
    meanRank: ballots === 0 ? null : points.length - got / ballots,
  }))
  return ranked.sort((a, b) => b.points - a.points || a.option - b.option)
}
