import Papa from 'papaparse'
import { type Column, type PersonRow, personColumns, type SessionRow, sessionColumns } from './columns.ts'
import type { ReportData } from './report-data.ts'
import type { ReportWords } from './report-words.ts'

/** So that spreadsheets read it as UTF-8. */
const byteOrderMark = '\uFEFF'

/**
 * One table: a line a person and session (one for whoever has none), everything about the person repeated. A text that a
 * spreadsheet would take for a formula is preceded by an apostrophe. The rule in words stands in the first line.
 */
export function writeCsv(data: ReportData, words: ReportWords, onPerson: () => void): Buffer {
  const heading = (columns: readonly Pick<Column<never>, 'key'>[]) =>
    columns.map(({ key }) => words.t(`report:column.${key}`))
  const head = [...heading(personColumns), ...heading(sessionColumns), words.t('report:column.rule')]
  const lines = data.people.flatMap((person) => {
    const row: PersonRow = { data, person }
    const known = personColumns.map(({ cell }) => cell(row, words))
    onPerson()
    if (person.sessions.length === 0) return [known]
    return person.sessions.map((session) => {
      const ofSession: SessionRow = { ...row, session }
      return [...known, ...sessionColumns.map(({ cell }) => cell(ofSession, words))]
    })
  })
  const rule = words.rule().join(' ')
  const table = lines.map((line, index) => {
    const missing = Array.from({ length: head.length - 1 - line.length }, () => null)
    return [...line, ...missing, index === 0 ? rule : null]
  })
  const text = Papa.unparse([head, ...table], { escapeFormulae: true, newline: '\r\n' })
  return Buffer.from(`${byteOrderMark}${text}\r\n`)
}
