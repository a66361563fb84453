import { drawSheets } from '@muster/certificates/sheets/draw-sheets'
import { paperColumns } from './pdf-columns.ts'
import { drawPresenceLine } from './pdf-line.ts'
import { ink, inner, margin, type OpenSheet, page, rule, type Style, softInk, write } from './pdf-page.ts'
import type { ReportData, ReportPerson, ReportSession } from './report-data.ts'
import type { ReportWords } from './report-words.ts'

const hairline = '#cfc8ba'
const rowPt = 11
const gapPt = 10

type Writing = { data: ReportData; words: ReportWords; sheets: OpenSheet[]; sheet: OpenSheet; top: number }

/** The report on paper: what it is about and by which rule, then a block a person, kept together where it has room. */
export async function writePdf(data: ReportData, words: ReportWords, onPerson: () => void): Promise<Buffer> {
  const sheet: OpenSheet = { lines: [], shapes: [] }
  const writing: Writing = { data, words, sheets: [sheet], sheet, top: margin.top }
  writeTitle(writing)
  writeHeadings(writing)
  for (const person of data.people) {
    writePerson(writing, person)
    onPerson()
  }
  writeFooters(writing)
  const title = `${data.project.code} · ${words.t('report:title')}`
  return drawSheets({ title, lang: words.language, at: new Date(data.asOfMs), page, sheets: writing.sheets })
}

type Look = { bold?: boolean; serif?: boolean; soft?: boolean; lang?: string }

const style = ({ words }: Pick<Writing, 'words'>, sizePt: number, look: Look = {}): Style => ({
  family: look.serif ? 'serif' : 'sans',
  weight: look.bold ? 700 : 400,
  lang: look.lang ?? words.language,
  sizePt,
  colour: look.soft ? softInk : ink,
})

function put(writing: Writing, text: string, how: Style, maxLines = 1): void {
  writing.top += write(writing.sheet, text, how, { x: inner.left, top: writing.top, widthPt: inner.width, maxLines })
}

function writeTitle(writing: Writing): void {
  const { data, words } = writing
  const { project, policy, people } = data
  const { t } = words
  put(writing, [project.code, project.referenceNumber].filter(Boolean).join(' · '), style(writing, 9, { soft: true }))
  put(writing, t('report:title'), style(writing, 20, { serif: true, bold: true }))
  put(writing, project.title, style(writing, 12, { serif: true }), 3)
  writing.top += 4
  const asOf = { there: words.there(data.asOfMs), zone: project.timeZone, utc: words.utc(data.asOfMs) }
  put(writing, t('report:asOf', asOf), style(writing, 9, { soft: true }))
  const counts = (['complete', 'pending', 'review', 'incomplete'] as const).flatMap((outcome) => {
    const count = people.filter((person) => person.outcome === outcome).length
    return count > 0 ? [`${words.outcome(outcome)}: ${count}`] : []
  })
  put(writing, [t('report:people', { count: people.length }), ...counts].join(' · '), style(writing, 9))
  writing.top += 6
  put(writing, t('report:rule', { version: policy.version }), style(writing, 10, { bold: true }))
  for (const sentence of words.rule()) put(writing, sentence, style(writing, 9), 3)
  if (policy.reason !== null)
    put(writing, t('report:ruleReason', { reason: policy.reason }), style(writing, 9, { soft: true }), 3)
  put(writing, t('report:legend'), style(writing, 8, { soft: true }), 3)
  writing.top += gapPt
}

function writeHeadings(writing: Writing): void {
  const how = style(writing, 7, { bold: true, soft: true })
  eachColumn(({ key, x, widthPt, align }) => {
    write(writing.sheet, writing.words.t(`report:paper.${key}`), how, { x, top: writing.top, widthPt, align })
  })
  writing.top += rowPt
  rule(writing.sheet, { x: inner.left, y: writing.top, width: inner.width }, ink)
  writing.top += 4
}

function eachColumn(work: (column: (typeof paperColumns)[number] & { x: number }) => void): void {
  let x = inner.left
  for (const column of paperColumns) {
    work({ ...column, x, widthPt: column.widthPt - 6 })
    x += column.widthPt
  }
}

/** Begins a new page where so much has no room on this one. */
function makeRoom(writing: Writing, heightPt: number): void {
  if (writing.top + heightPt <= page.heightPt - margin.bottom) return
  writing.sheet = { lines: [], shapes: [] }
  writing.sheets.push(writing.sheet)
  writing.top = margin.top
  writeHeadings(writing)
}

const tallestPt = page.heightPt - margin.top - margin.bottom - 2 * rowPt

function writePerson(writing: Writing, person: ReportPerson): void {
  const { words } = writing
  const why = words.why(person.reasons, person)
  const neededPt = 24 + (why === '' ? 0 : 22) + rowPt * person.sessions.length
  makeRoom(writing, Math.min(neededPt, tallestPt))
  writeNames(writing, person)
  if (why !== '') {
    put(writing, why, style(writing, 8, { soft: true }), 6)
    writing.top += 2
  }
  for (const session of person.sessions) {
    makeRoom(writing, rowPt)
    writeSession(writing, session)
  }
  writing.top += 4
  rule(writing.sheet, { x: inner.left, y: writing.top, width: inner.width }, hairline)
  writing.top += gapPt / 2
}

function writeNames(writing: Writing, { names, country, outcome, tier, decision }: ReportPerson): void {
  const { words, sheet, top } = writing
  const standing = [words.outcome(outcome), decision ? words.t('report:byDecision') : '', words.tier(tier)]
    .filter(Boolean)
    .join(' · ')
  const third = inner.width / 3
  const column = { top, widthPt: third - 8, maxLines: 2 }
  const latinPt = write(sheet, names.latin, style(writing, 10, { bold: true }), { ...column, x: inner.left })
  const nativePt = names.native
    ? write(sheet, names.native.text, style(writing, 10, { lang: names.native.lang }), {
        ...column,
        x: inner.left + third,
      })
    : 0
  const right = { x: inner.left + 2 * third, top, widthPt: third, align: 'right' as const }
  write(sheet, [words.country(country), standing].filter(Boolean).join(' · '), style(writing, 9, { bold: true }), right)
  writing.top += Math.max(latinPt, nativePt) + 3
}

function writeSession(writing: Writing, session: ReportSession): void {
  const { words, sheet, top } = writing
  const how = style(writing, 7.5)
  eachColumn(({ cell, x, widthPt, align }) => {
    if (cell === null) drawPresenceLine(sheet, session, { x, y: top + 2.5, width: widthPt })
    else write(sheet, cell(session, words), how, { x, top, widthPt, align })
  })
  writing.top += rowPt
}

function writeFooters({ data, words, sheets }: Writing): void {
  const how = style({ words }, 8, { soft: true })
  for (const [index, sheet] of sheets.entries()) {
    const text = words.t('report:page', { page: index + 1, pages: sheets.length, code: data.project.code })
    write(sheet, text, how, {
      x: inner.left,
      top: page.heightPt - margin.bottom + 12,
      widthPt: inner.width,
      align: 'right',
    })
  }
}
