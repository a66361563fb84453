import { logLimits } from '@muster/contracts/imports'
import Papa from 'papaparse'
import { type Columns, columnsOf } from './columns.ts'
import type { Field } from './words/headings.ts'

export type TableRow = {
  line: number
  /** What stands in a column of this row; empty where there is none. */
  cell(field: Field): string
}
export type Table = { columns: Columns; rows: TableRow[] }
export type Tables = { ok: true; tables: Table[] } | { ok: false; reason: 'log-unknown' | 'log-too-long' }

const delimiters = [',', '\t', ';'] as const
/** A report begins with a few lines about the meeting. */
const headingsWithin = 60
const headingsWithinLetters = 100_000

/**
 * The tables of a text: each begins at a record of headings that are known and ends at the next. The delimiter is the one
 * by which the most headings are found: commas stand in the dates of a report that is parted by tabs.
 */
export function readTables(text: string): Tables {
  const found = delimiters
    .map((delimiter) => ({ delimiter, headings: countHeadings(text, delimiter) }))
    .reduce((best, next) => (next.headings > best.headings ? next : best))
  if (found.headings === 0) return { ok: false, reason: 'log-unknown' }
  const records = parse(text, found.delimiter, logLimits.maxRows + headingsWithin)
  const tables: Table[] = []
  let line = 1
  for (const cells of records) {
    if (cells.some((cell) => cell.trim() !== '')) addRecord(tables, { cells, line })
    // A cell in quotes may go over several lines.
    line += 1 + cells.reduce((breaks, cell) => breaks + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0)
  }
  const rows = tables.reduce((sum, table) => sum + table.rows.length, 0)
  return rows > logLimits.maxRows ? { ok: false, reason: 'log-too-long' } : { ok: true, tables }
}

function addRecord(tables: Table[], { cells, line }: { cells: readonly string[]; line: number }): void {
  const columns = columnsOf(cells)
  const last = tables.at(-1)
  if (columns.size === 0) {
    last?.rows.push({ line, cell: (field) => cells[last.columns.get(field) ?? -1]?.trim() ?? '' })
    return
  }
  // The title of the next table is no row of this one.
  const title = last?.rows.at(-1)
  if (last && title && title.line === line - 1 && saysNothing(title, last.columns)) last.rows.pop()
  tables.push({ columns, rows: [] })
}

const saysNothing = (row: TableRow, columns: Columns) =>
  [...columns.keys()].filter((field) => row.cell(field)).length < 2

function countHeadings(text: string, delimiter: string): number {
  const beginning = parse(text.slice(0, headingsWithinLetters), delimiter, headingsWithin)
  return beginning.reduce((most, cells) => Math.max(most, columnsOf(cells).size), 0)
}

function parse(text: string, delimiter: string, records: number): string[][] {
  return Papa.parse<string[]>(text, { delimiter, preview: records + 1 }).data
}
