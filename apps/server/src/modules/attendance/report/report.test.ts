import { leftToRight, rightToLeft } from '@muster/certificates/testing/names'
import { textOf } from '@muster/certificates/testing/tools'
import { exportAttendance, type ReportFormat, ReportNews } from '@muster/contracts/attendance-report'
import { listAudit } from '@muster/contracts/audit'
import { addressOf } from '@muster/contracts/endpoint'
import type { ProjectId } from '@muster/contracts/ids'
import { decideOverride } from '@muster/contracts/overrides'
import Papa from 'papaparse'
import readExcelFile from 'read-excel-file/node'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { MadePerson } from '../../../../../../tests/support/makers.ts'
import { startTestServer, type TestServer } from '../../../../../../tests/support/test-server.ts'
import { newUuid } from '../../../platform/ids.ts'
import { makePast } from '../../certificates/test-makers.ts'

const formula = '=HYPERLINK("https://evil.example","Ana")'
let server: TestServer
let projectId: ProjectId
let administrator: MadePerson
let left: MadePerson
let startedMs: number

beforeAll(async () => {
  server = await startTestServer()
  const past = makePast(server)
  startedMs = past.startedMs
  projectId = await server.make.project({ code: 'T/출석:1', title: 'Data governance', timeZone: 'Asia/Seoul' })
  administrator = await server.make.person({ role: 'project-administrator', projectId })
  await beginOn(startedMs)
  const sessionId = await past.endedSession(projectId, 'Introduction')
  const make = (name: string, native?: { text: string; lang: string }) =>
    server.make.person({ name, role: 'participant', projectId, country: 'KR', ...(native ? { native } : {}) })
  const stayed = await make('Ana Ruiz')
  await past.visit({ projectId, sessionId, personId: stayed.personId, toMinute: 30 })
  await past.visit({ projectId, sessionId, personId: stayed.personId, fromMinute: 31 })
  left = await make('Bao Tran')
  await past.visit({ projectId, sessionId, personId: left.personId, toMinute: 40 })
  const atHub = await make(formula)
  const stay = { stayId: newUuid(), hubId: newUuid() }
  await server.platform.database.client.hubMark.createMany({
    data: (['start', 'end'] as const).map((kind, hour) => ({
      ...stay,
      id: newUuid(),
      projectId,
      sessionId,
      personId: atHub.personId,
      kind,
      at: new Date(startedMs + hour * hourMs),
      enteredBy: administrator.personId,
      enteredAt: new Date(),
    })),
  })
  for (const [index, [, lang, text]] of [...leftToRight, ...rightToLeft].entries())
    await make(`Cast member ${index + 1}`, { text: text.normalize('NFC'), lang })
})
afterAll(() => server.close())

/** The project begins on the day of a moment, as Seoul's calendars show it. */
const beginOn = (ms: number) =>
  server.platform.database.client.project.update({
    where: { id: projectId },
    data: { startsOn: new Date(`${seoul(ms).slice(0, 10)}T00:00:00Z`) },
  })

type Report = { name: string; mimeType: string; bytes: Buffer; progress: { done: number; total: number }[] }

/** Asks for a report and puts its pieces together, as a browser does. */
async function report(format: ReportFormat, language: 'en' | 'ko' = 'en'): Promise<Report> {
  const response = await fetch(server.url + addressOf(exportAttendance, { params: { projectId } }), {
    method: 'POST',
    headers: { cookie: administrator.cookie, 'content-type': 'application/json' },
    body: JSON.stringify({ format, language }),
  })
  const news = (await response.text())
    .split('\n')
    .filter(Boolean)
    .map((line) => ReportNews.parse(JSON.parse(line)))
  const file = news.find((each) => each.kind === 'file')
  if (!file) throw new Error('no file came')
  const bytes = Buffer.concat(
    news.flatMap((each) => (each.kind === 'piece' ? [Buffer.from(each.base64, 'base64')] : [])),
  )
  expect(bytes.length).toBe(file.sizeBytes)
  return { ...file, bytes, progress: news.filter((each) => each.kind === 'progress') }
}

const seoul = (ms: number) => new Date(ms + 9 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ')
const utc = (ms: number) => new Date(ms).toISOString().replace(/\.\d+Z$/, 'Z')
const hourMs = 3_600_000

describe('the report as CSV', () => {
  test('is read back by a parser: a line a person and session, with every figure', async () => {
    const { bytes, name, mimeType } = await report('csv')
    expect(mimeType).toBe('text/csv; charset=utf-8')
    expect(name).toMatch(/^T-출석-1-Attendance-report-\d{4}-\d\d-\d\d\.csv$/)
    const { data, errors } = Papa.parse<Record<string, string>>(bytes.toString('utf8').replace(/^\uFEFF/, ''), {
      header: true,
      skipEmptyLines: true,
    })
    expect(errors).toEqual([])
    expect(data).toHaveLength(3 + leftToRight.length + rightToLeft.length)
    const ana = data.find((row) => row.Name === 'Ana Ruiz')
    expect(ana).toMatchObject({
      Country: 'South Korea',
      Attendance: 'Complete',
      Session: 'Day 1, session 1',
      Title: 'Introduction',
      'Length, s': '3600',
      'Present at least, s': '3600',
      'Share at least, %': '100',
      'Short drops counted as presence, s': '60',
      'May be missed, s': '360',
      Stays: '2',
      'of these imported': '0',
      Source: 'seen live',
      'Checks asked': '0',
      'Rule version': '1',
      'Judged from (project’s zone)': seoul(startedMs),
      'Judged from (UTC)': utc(startedMs),
      'Last seen (UTC)': utc(startedMs + hourMs),
    })
    expect(data.find((row) => row.Name === 'Bao Tran')).toMatchObject({
      Attendance: 'Not complete',
      'Missed at least, s': '1200',
      'Why (session)': expect.stringContaining('Missed 20 minutes of Day 1, session 1'),
    })
    expect(data.find((row) => row.Name?.includes(formula))).toMatchObject({ Stays: '1', Source: 'hub room' })
    expect(data[0]?.['The rule in words']).toContain('at least 90%')
  })

  test('calls a day as every screen does: by the project’s first, also where nothing was held between', async () => {
    await beginOn(startedMs - 48 * hourMs)
    const { bytes } = await report('csv')
    await beginOn(startedMs)
    expect(bytes.toString('utf8')).toContain('Day 3, session 1')
    expect(bytes.toString('utf8')).not.toContain('Day 1, session 1')
  })

  test('holds no formula that a spreadsheet would carry out', async () => {
    const { bytes } = await report('csv')
    const cells = Papa.parse<string[]>(bytes.toString('utf8').replace(/^\uFEFF/, '')).data.flat()
    expect(cells).toContain(`'${formula}`)
    expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([])
  })
})

test('the report as a workbook is read back by a reader: people, sessions, and the rule', async () => {
  const { bytes } = await report('xlsx')
  const sheets = new Map((await readExcelFile(bytes)).map(({ sheet, data }) => [sheet, data]))
  expect([...sheets.keys()]).toEqual(['People', 'Sessions', 'Rule'])
  const people = sheets.get('People') ?? []
  expect(people).toHaveLength(1 + 3 + leftToRight.length + rightToLeft.length)
  // A text, not a formula; and names as they are written.
  expect(people.map(([name]) => name)).toContain(formula)
  expect(people.map(([, native]) => native)).toContain('김민준 뷁 힣')
  const [head, ...rows] = sheets.get('Sessions') ?? []
  const missed = head?.indexOf('Missed at least, s') ?? -1
  expect(rows.find(([name]) => name === 'Bao Tran')?.[missed]).toBe(1200)
  expect(sheets.get('Rule')?.flat()).toContain('Asia/Seoul')
  expect(sheets.get('Rule')?.flat().join(' ')).toContain('at least 90%')
})

describe('the report on paper', () => {
  test('is read back by poppler, in every script', async () => {
    const { bytes, mimeType } = await report('pdf')
    expect(mimeType).toBe('application/pdf')
    const text = textOf(bytes)
    for (const words of ['Attendance report', 'Data governance', 'at least 90%', 'Ana Ruiz', 'Not complete', '40:00'])
      expect(text).toContain(words)
    expect(text).toMatch(/As of [-\d]{10} [:\d]{8} \(Asia\/Seoul\), [-\d]{10}T[:\d]{8}Z \(UTC\)/)
    const missing = leftToRight.filter(([, , name]) => !text.includes(name.normalize('NFC')))
    expect(missing.map(([script]) => script)).toEqual([])
    // Poppler gives text that runs leftwards in its own order; each letter must be there.
    const letters = new Set(Array.from(text.normalize('NFKC')))
    for (const [, , name] of rightToLeft)
      for (const letter of Array.from(name.normalize('NFKC')).filter((each) => /\p{L}/u.test(each)))
        expect(letters).toContain(letter)
  })

  test('speaks Korean where it is asked to', async () => {
    const { bytes, name } = await report('pdf', 'ko')
    expect(name).toContain('출석-보고서')
    expect(textOf(bytes)).toContain('출석 보고서')
  })
})

test('each report is in the audit, and says how far it is', async () => {
  const { progress } = await report('csv')
  const total = 3 + leftToRight.length + rightToLeft.length
  expect(progress[0]).toMatchObject({ done: 0, total })
  const { entries } = await server.succeed(administrator.cookie, listAudit, {
    params: { projectId },
    query: { action: 'attendance.export' },
  })
  expect(entries[0]).toMatchObject({
    actor: { personId: administrator.personId },
    detail: { format: 'csv', language: 'en', people: total, policyVersion: 1 },
  })
})

test('nobody else may have it, and asking wrongly leaves no trace', async () => {
  const facilitator = await server.make.person({ role: 'facilitator', projectId })
  const elsewhere = await server.make.person({ role: 'project-administrator', projectId: await server.make.project() })
  const ask = async (who: MadePerson, format: string) => {
    const response = await fetch(server.url + addressOf(exportAttendance, { params: { projectId } }), {
      method: 'POST',
      headers: { cookie: who.cookie, 'content-type': 'application/json' },
      body: JSON.stringify({ format, language: 'en' }),
    })
    await response.text()
    return response.status
  }
  const count = () => server.platform.database.client.auditEntry.count({ where: { action: 'attendance.export' } })
  const before = await count()
  expect(await ask(facilitator, 'csv')).toBe(403)
  expect(await ask(elsewhere, 'csv')).toBe(404)
  expect(await ask(administrator, 'exe')).toBe(400)
  expect(await count()).toBe(before)
})

test('what people decided is told as that, beside what the rules say', async () => {
  await server.succeed(administrator.cookie, decideOverride, {
    params: { projectId, personId: left.personId },
    body: { ruling: { outcome: 'complete', tier: null, creditsHundredths: null }, reason: 'The hall had no power' },
  })
  const { data } = Papa.parse<Record<string, string>>((await report('csv')).bytes.toString('utf8').slice(1), {
    header: true,
  })
  expect(data.find((row) => row.Name === 'Bao Tran')).toMatchObject({
    Attendance: 'Complete',
    'Attendance by the rules alone': 'Not complete',
    'Decided by people (UTC)': expect.stringMatching(/^\d{4}-.*Z$/),
  })
  expect(data.find((row) => row.Name === 'Ana Ruiz')?.['Decided by people (UTC)']).toBe('')
  expect(textOf((await report('pdf')).bytes)).toContain('Complete · by decision')
})
