import writeExcelFile, { type SheetData } from 'write-excel-file/node'
import { type Cell, type Column, type PersonRow, personColumns, type SessionRow, sessionColumns } from './columns.ts'
import type { ReportData } from './report-data.ts'
import type { ReportWords } from './report-words.ts'

/** Three sheets: people, people by session, and the rule with what the report is about. Text is text: never a formula. */
export function writeXlsx(data: ReportData, words: ReportWords, onPerson: () => void): Promise<Buffer> {
  const people = data.people.map((person): PersonRow => ({ data, person }))
  const sessions = people.flatMap((row) => {
    onPerson()
    return row.person.sessions.map((session): SessionRow => ({ ...row, session }))
  })
  const [name, nativeName, country] = personColumns
  const who = [name, nativeName, country].filter((column) => column !== undefined)
  return writeExcelFile([
    sheet(words.t('report:sheet.people'), personColumns, { rows: people, words }),
    sheet<SessionRow>(words.t('report:sheet.sessions'), [...who, ...sessionColumns], { rows: sessions, words }),
    aboutSheet(data, words),
  ]).toBuffer()
}

function sheet<Row>(
  title: string,
  columns: readonly Column<Row>[],
  { rows, words }: { rows: readonly Row[]; words: ReportWords },
) {
  const head = columns.map(({ key }) => ({
    value: words.t(`report:column.${key}`),
    fontWeight: 'bold' as const,
    wrap: true,
  }))
  const table: SheetData = [head, ...rows.map((row) => columns.map(({ cell }) => toCell(cell(row, words))))]
  return { sheet: title, data: table, columns: columns.map(({ width }) => ({ width })), stickyRowsCount: 1 }
}

const toCell = (cell: Cell) => (typeof cell === 'string' ? { value: cell, type: String } : cell)

function aboutSheet(data: ReportData, words: ReportWords) {
  const { project, policy } = data
  const facts: [key: string, value: Cell][] = [
    ['project', project.code],
    ['projectTitle', project.title],
    ['referenceNumber', project.referenceNumber],
    ['timeZone', project.timeZone],
    ['asOfThere', words.there(data.asOfMs)],
    ['asOfUtc', words.utc(data.asOfMs)],
    ['people', data.people.length],
    ['engineVersion', data.engineVersion],
    ['ruleVersion', policy.version],
    ['ruleSetUtc', words.utc(policy.setAtMs)],
    ['ruleReason', policy.reason],
  ]
  const rows: SheetData = [
    ...facts.map(([key, value]) => [
      { value: words.t(`report:column.${key}`), type: String, fontWeight: 'bold' as const },
      toCell(value),
    ]),
    ...words
      .rule()
      .map((sentence, index) => [
        index === 0 ? { value: words.t('report:column.rule'), type: String, fontWeight: 'bold' as const } : null,
        { value: sentence, type: String },
      ]),
  ]
  return { sheet: words.t('report:sheet.about'), data: rows, columns: [{ width: 24 }, { width: 100 }] }
}
