import type { LogFormat } from '@muster/contracts/imports'
import { saysNo, saysYes } from './columns.ts'
import { readDuration } from './durations.ts'
import { addressIn, type RawRow } from './raw-row.ts'
import { readTables, type Table, type TableRow } from './tables.ts'

export type Rows =
  | { ok: true; format: LogFormat; rows: RawRow[] }
  | { ok: false; reason: 'log-unknown' | 'log-broken' | 'log-too-long' }

/** Reports of Zoom and Teams, and tables of one's own: any order of columns, any of the delimiters. */
export function readTabular(text: string): Rows {
  const read = readTables(text)
  if (!read.ok) return read
  const format = formatOf(read.tables)
  const tables = format === 'teams-csv' ? chooseTeams(read.tables) : read.tables
  return { ok: true, format, rows: tables.flatMap(({ rows }) => rows.flatMap(readRow)) }
}

function formatOf(tables: readonly Table[]): LogFormat {
  const some = (...fields: Parameters<Table['columns']['has']>[0][]) =>
    tables.some(({ columns }) => fields.some((field) => columns.has(field)))
  if (some('upn', 'first-join')) return 'teams-csv'
  return some('original-name') ? 'zoom' : 'plain-csv'
}

/**
 * The newer Teams report says of each person when they first came and last left, and in a further section every single
 * stay. The single stays are what happened; the other is read only where they are missing.
 */
function chooseTeams(tables: readonly Table[]): readonly Table[] {
  const stays = tables.filter(({ columns, rows }) => columns.has('join') && columns.has('leave') && rows.length > 0)
  return stays.length > 0 ? stays : tables
}

function readRow({ line, cell }: TableRow): RawRow[] {
  if (saysNo(cell('attended'))) return []
  const name = cell('original-name') || cell('name') || `${cell('first-name')} ${cell('last-name')}`.trim()
  const email = addressIn(cell('email')) ?? addressIn(cell('upn'))
  if (name === '' && email === null) return []
  return [
    {
      line,
      stay: 1,
      name,
      email,
      join: written(cell('join') || cell('first-join')),
      leave: written(cell('leave') || cell('last-leave')),
      durationMs: readDuration(cell('duration')),
      waiting: saysYes(cell('waiting')),
    },
  ]
}

/** Reports put dashes where there is nothing to say. */
const written = (cell: string) => (/^[-–—]*$/.test(cell) ? null : cell)
