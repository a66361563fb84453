import type { BoardRow } from '@muster/contracts/board'
import { folded, wordSearch } from '../../lib/search-words.ts'

/** What the tiles of the board count, in their order. */
export const boardTiles = ['all', 'here', 'vanished', 'at-risk', 'incomplete', 'complete', 'review'] as const
export type BoardTile = (typeof boardTiles)[number]

/** In place of a group: who is placed in none. */
export const onTheStage = 'stage'

export type BoardFilter = {
  tile: BoardTile
  search: string
  country: string | null
  /** A group's id, or `onTheStage`; null for everybody. */
  group: string | null
}

const belongs: Record<BoardTile, (row: BoardRow) => boolean> = {
  all: () => true,
  here: ({ whereabouts }) => whereabouts.kind === 'here',
  vanished: ({ whereabouts }) => whereabouts.kind === 'vanished',
  'at-risk': ({ risks }) => risks.length > 0,
  incomplete: ({ outcome }) => outcome === 'incomplete',
  complete: isCompleteSoFar,
  review: ({ outcome }) => outcome === 'review',
}

/** Everything that was held so far is in order; before anything was, nobody's attendance is anything yet. */
export function isCompleteSoFar({ outcome, risks, sessions }: BoardRow): boolean {
  if (outcome === 'complete') return true
  if (outcome !== 'pending' || risks.length > 0) return false
  return sessions.some(({ state, outcome }) => outcome !== 'not-required' && (state === 'open' || state === 'ended'))
}

export type TileCounts = Record<BoardTile, number>

/** How many people belong to each tile; one person may belong to several. */
export function countTiles(rows: readonly BoardRow[]): TileCounts {
  const counts = { all: 0, here: 0, vanished: 0, 'at-risk': 0, incomplete: 0, complete: 0, review: 0 }
  for (const row of rows) for (const tile of boardTiles) if (belongs[tile](row)) counts[tile]++
  return counts
}

/** Finds rows by name in either script and by country as it is called; each row's text is made once. */
export function makeRowSearch(nameOfCountry: (code: string) => string) {
  const texts = new WeakMap<BoardRow, string>()
  const textOf = (row: BoardRow) => {
    const { names, country } = row
    const text =
      texts.get(row) ?? folded([names.latin, names.native?.text, country && nameOfCountry(country)].join(' '))
    texts.set(row, text)
    return text
  }
  /** Those who match the tile, the country, the group and every word of the search, in their order. */
  return (rows: readonly BoardRow[], { tile, search, country, group }: BoardFilter): readonly BoardRow[] => {
    const isFound = wordSearch(search)
    const groupId = group === onTheStage ? null : group
    return rows.filter(
      (row) =>
        belongs[tile](row) &&
        (country === null || row.country === country) &&
        (group === null || row.groupId === groupId) &&
        isFound(textOf(row)),
    )
  }
}
