import type { BoardNews, BoardRow } from '@muster/contracts/board'

/** The board as it was told so far: a row a person, by name. */
export type BoardData = {
  asOfMs: number
  rows: readonly BoardRow[]
  groups: BoardNews['groups']
  /** Whether everybody has been told. */
  isWhole: boolean
}

export const nothingTold: BoardData = { asOfMs: 0, rows: [], groups: [], isWhole: false }

const byName = new Intl.Collator('en')

/** Takes in what is new. Rows of which nothing is told stay the same objects, and so need not be drawn again. */
export function takeNews(board: BoardData, { asOf, begins, more, rows, gone, groups }: BoardNews): BoardData {
  const about = { asOfMs: asOf, groups, isWhole: !more && (begins || board.isWhole || board.rows.length > 0) }
  if (!begins && rows.length === 0 && gone.length === 0) return { ...board, ...about }
  const known = new Map(begins ? [] : board.rows.map((row) => [row.personId, row] as const))
  let inOrder = true
  for (const row of rows) {
    if (known.get(row.personId)?.names.latin !== row.names.latin) inOrder = false
    known.set(row.personId, row)
  }
  for (const id of gone) known.delete(id)
  const all = [...known.values()]
  return { ...about, rows: inOrder ? all : all.sort((a, b) => byName.compare(a.names.latin, b.names.latin)) }
}
