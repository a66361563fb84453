import { type Field, headings, no, yes } from './words/headings.ts'

/** A heading or an answer without what tells nobody apart: case, width, spacing, quotes, kind of apostrophe. */
function bare(cell: string): string {
  return cell
    .normalize('NFKC')
    .replaceAll(/[\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF"]/g, '')
    .replaceAll(/[’‘ʼ`]/g, "'")
    .replaceAll(/\s+/g, '')
    .toUpperCase()
    .toLowerCase()
    .replaceAll('\u0307', '')
    .trim()
}

type Known = { field: Field; rank: number }

const fieldNames: readonly Field[] = [
  'original-name',
  'name',
  'first-name',
  'last-name',
  'email',
  'upn',
  'join',
  'leave',
  'first-join',
  'last-leave',
  'duration',
  'waiting',
  'attended',
]
const byHeading = new Map<string, Known>(
  fieldNames.flatMap((field) => headings[field].map((words, rank) => [bare(words), { field, rank }] as const)),
)
const yesWords = new Set(yes.map(bare))
const noWords = new Set(no.map(bare))

export const saysYes = (cell: string): boolean => yesWords.has(bare(cell))
export const saysNo = (cell: string): boolean => noWords.has(bare(cell))

/** Which column holds what; empty for a record that is no heading. */
export type Columns = ReadonlyMap<Field, number>

const nobody: Columns = new Map()

/**
 * The columns that a record of headings names. It is one where it names people and something about them. A usage report
 * names its host first, under the same headings: of several columns of a kind, the one right of the people's names counts.
 */
export function columnsOf(cells: readonly string[]): Columns {
  const found = cells.flatMap((cell, at) => {
    const known = byHeading.get(bare(cell))
    return known ? [{ ...known, at }] : []
  })
  const best = (field: Field, from: number) =>
    found
      .filter((column) => column.field === field)
      .sort((a, b) => Number(a.at < from) - Number(b.at < from) || a.rank - b.rank || a.at - b.at)[0]
  const people = best('original-name', 0) ?? best('name', 0) ?? best('last-name', 0)
  if (!people) return nobody
  const columns = new Map<Field, number>()
  for (const field of fieldNames) {
    const column = best(field, people.at)
    if (column) columns.set(field, column.at)
  }
  const says = (...fields: Field[]) => fields.some((field) => columns.has(field))
  return says('email', 'upn', 'join', 'first-join', 'duration') ? columns : nobody
}
