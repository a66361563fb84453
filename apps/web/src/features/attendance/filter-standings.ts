import type { Standing } from '@muster/contracts/attendance'

export type OutcomeFilter = Standing['outcome'] | 'all'

export type OutcomeCounts = Record<OutcomeFilter, number>

/** How many people there are of each outcome. */
export function countOutcomes(standings: readonly Standing[]): OutcomeCounts {
  const counts: OutcomeCounts = { all: standings.length, complete: 0, pending: 0, review: 0, incomplete: 0 }
  for (const { outcome } of standings) counts[outcome]++
  return counts
}

type Searched = { standing: Standing; text: string }

/** Prepares people for searching: by name in either script, and by country as `nameOfCountry` calls it. */
export function indexStandings(
  standings: readonly Standing[],
  nameOfCountry: (code: string) => string,
): readonly Searched[] {
  return standings.map((standing) => {
    const { names, country } = standing
    return { standing, text: folded([names.latin, names.native?.text, country && nameOfCountry(country)].join(' ')) }
  })
}

/** Those who match every word of `search` and the outcome, in their order. */
export function filterStandings(
  indexed: readonly Searched[],
  { search, outcome }: { search: string; outcome: OutcomeFilter },
): readonly Standing[] {
  const words = folded(search).split(/\s+/).filter(Boolean)
  return indexed
    .filter(({ standing }) => outcome === 'all' || standing.outcome === outcome)
    .filter(({ text }) => words.every((word) => text.includes(word)))
    .map(({ standing }) => standing)
}

/** Without case and accents, so that `gokce` finds Gökçe. Undoing the composition also takes Hangul apart; both sides alike. */
const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase()
    .replaceAll('ı', 'i')
