import { readFileSync } from 'node:fs'
import { logLimits } from '@muster/contracts/imports'
import { describe, expect, test } from 'vitest'
import type { Reading, ReadRow } from '../log-reading.ts'
import { readLog } from './read-log.ts'

/** The session was planned from 14:00 to 17:00 in Seoul. */
const seoul: Reading = {
  timeZone: 'Asia/Seoul',
  dateOrder: null,
  window: { startMs: Date.parse('2021-11-24T05:00:00Z'), endMs: Date.parse('2021-11-24T08:00:00Z') },
}
const file = (name: string) => readFileSync(new URL(`./test-files/${name}`, import.meta.url))

function read(bytes: Uint8Array | string, reading: Reading = seoul) {
  const read = readLog(typeof bytes === 'string' ? Buffer.from(bytes) : bytes, reading)
  if (!read.ok) throw new Error(read.reason)
  return read.log
}

/** `line.stay name <email> from–to note`, in UTC. */
const shown = ({ line, stay, name, email, startMs, endMs, note }: ReadRow) =>
  [
    `${line}.${stay}`,
    `${name}${email ? ` <${email}>` : ''}`,
    `${clock(startMs)}–${clock(endMs)}`,
    ...(note ? [note] : []),
  ].join(' ')
const clock = (ms: number | null) => (ms === null ? '?' : new Date(ms).toISOString().slice(11, 19))

describe('a report of each platform is read', () => {
  test.each<[string, string, string[]]>([
    [
      'zoom-preamble.csv',
      'zoom',
      [
        '5.1 KPC Host <host@kpc.example> 04:48:10–08:04:02',
        '6.1 Bat-Erdeniin Tsetsegmaa <tsetsegmaa@mn.example> 04:52:31–04:55:02 waiting-room',
        '7.1 Bat-Erdeniin Tsetsegmaa <tsetsegmaa@mn.example> 04:55:02–06:10:40',
        '8.1 Bat-Erdeniin Tsetsegmaa <tsetsegmaa@mn.example> 06:12:05–08:03:58',
        '9.1 Minji (Kim Minji) 05:00:01–08:03:59',
        '10.1 iPhone 03:01:00–03:04:00',
      ],
    ],
    [
      'zoom-usage.csv',
      'zoom',
      ['2.1 José Peñaflor <Jose.Penaflor@PH.example> 05:00:00–08:04:00', '3.1 Zahra Hosseinipour 05:05:00–06:00:00'],
    ],
    [
      'zoom-korean.csv',
      'zoom',
      ['2.1 김민지 <minji@kr.example> 05:00:01–08:03:59', '3.1 박서준 04:58:00–05:00:00 waiting-room'],
    ],
    ['zoom-spanish-semicolons.csv', 'zoom', ['2.1 María Núñez <maria@pe.example> 05:00:01–08:03:59']],
    ['zoom-unique-users.csv', 'zoom', ['2.1 Bat-Erdeniin Tsetsegmaa <tsetsegmaa@mn.example> ?–? no-times']],
    [
      'zoom-webinar.csv',
      'zoom',
      ['7.1 KPC Host <host@kpc.example> 04:48:10–08:04:02', '10.1 Ana Ruiz <ana@mx.example> 05:01:00–08:00:00'],
    ],
    [
      'teams-sections.csv',
      'teams-csv',
      [
        '17.1 Kim Minji <minji@kr.example> 04:58:11–08:04:02',
        '18.1 Nguyễn An <an@vn.example> 05:00:05–06:00:05',
        '19.1 Nguyễn An <an@vn.example> 06:23:20–08:03:30',
        '20.1 Guest One (Guest) 05:10:00–05:20:00',
      ],
    ],
    [
      'teams-participants-only.csv',
      'teams-csv',
      [
        '11.1 Kim Minji <minji@kr.example> 04:58:11–08:04:02',
        '12.1 Nguyễn An <an@vn.example> 05:00:05–08:03:30 duration-differs',
        '13.1 Guest One (Guest) 05:10:00–05:20:00',
      ],
    ],
    [
      'teams-summary.csv',
      'teams-csv',
      [
        '9.1 Kim Minji <minji@kr.example> 04:58:11–08:04:02',
        '10.1 Ana Ruiz <ana@mx.example> 05:01:00–05:31:00',
        '11.1 Ana Ruiz <ana@mx.example> 05:40:00–08:04:02',
      ],
    ],
    ['teams-german.csv', 'teams-csv', ['6.1 Jürgen Groß <j.gross@de.example> 05:00:05–08:03:30']],
    [
      'teams-graph.json',
      'teams-json',
      [
        '1.1 Kim Minji <Minji@KR.example> 05:00:00–06:00:00',
        '1.2 Kim Minji <Minji@KR.example> 06:05:00–08:00:00',
        '2.1 Ana Ruiz ?–? no-times',
      ],
    ],
    [
      'bigbluebutton-events.xml',
      'bigbluebutton-events',
      [
        '4.1 Kim Minji & team 05:00:05–06:06:45',
        '16.1 Ana Ruiz <ana@mx.example> 05:00:25–05:17:05',
        '27.1 Ana Ruiz <ana@mx.example> 05:33:45–06:06:45',
      ],
    ],
    [
      'bigbluebutton-analytics.json',
      'bigbluebutton-analytics',
      [
        '1.1 Kim Minji 05:00:05–06:06:45',
        '2.1 Ana Ruiz <ana@mx.example> 05:00:25–05:17:05',
        '2.2 Ana Ruiz <ana@mx.example> 05:33:45–06:06:45',
        '3.1 Bao Tran 05:00:25–? no-leave',
        '3.2 Bao Tran 05:10:25–? no-leave',
        '3.3 Bao Tran 05:20:25–? no-leave',
      ],
    ],
    [
      'bigbluebutton-dashboard.json',
      'bigbluebutton-dashboard',
      [
        '1.1 Kim Minji 05:00:05–06:06:45',
        '2.1 Ana Ruiz <ana@mx.example> 05:00:25–05:17:05',
        '2.2 Ana Ruiz <ana@mx.example> 05:33:45–06:06:45',
        '3.1 Old Version 05:00:25–05:17:05',
      ],
    ],
    [
      'plain.csv',
      'plain-csv',
      [
        '2.1 Ana Ruiz <ana@mx.example> 05:00:00–08:00:00 date-assumed',
        '3.1 Tran,\nBao 04:59:30–07:30:00 date-assumed',
        '5.1 Kim Minji <minji@kr.example> ?–? no-times',
      ],
    ],
    ['plain-durations.csv', 'plain-csv', ['2.1 Ana Ruiz ?–? no-times']],
  ])('%s', (name, format, rows) => {
    const log = read(file(name))
    expect(log.format).toBe(format)
    expect(log.rows.map(shown)).toEqual(rows)
  })

  test('an older events.xml without times of day is read from when the meeting was created', () => {
    const text = file('bigbluebutton-events.xml')
      .toString()
      .replaceAll(/<timestampUTC>.*<\/timestampUTC>/g, '')
    expect(read(text).rows.map(shown)[0]).toBe('4.1 Kim Minji & team 05:00:00–06:06:40')
    expect(read(text.replaceAll('-1637730000000', '')).rows.map(shown)[0]).toBe('4.1 Kim Minji & team ?–? no-times')
  })

  test('whether somebody had to say whose clock it was is told', () => {
    expect(read(file('zoom-preamble.csv')).zoneNeeded).toBe(true)
    expect(read(file('teams-graph.json')).zoneNeeded).toBe(false)
  })
})

describe('a time without seconds may have been up to a minute later', () => {
  const minute = 60_000
  const zoom = 'Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes)'
  test.each<[string, string, number]>([
    ['Zoom', `${zoom}\nAna,,24/11/2021 14:00,24/11/2021 15:00,60`, minute],
    ['Zoom in halves of the day', `${zoom}\nAna,,11/24/2021 02:00 PM,11/24/2021 03:00 PM,60`, minute],
    ['Zoom with seconds', `${zoom}\nAna,,11/24/2021 02:00:00 PM,11/24/2021 03:00:00 PM,60`, 0],
    ['Teams', 'Full Name\tJoin Time\tLeave Time\nAna\t11/24/2021, 2:00 PM\t11/24/2021, 3:00 PM', minute],
    ['a table of one’s own', 'name,join,leave\nAna,14:00,15:00', minute],
    ['a table with a zone', 'name,join,leave\nAna,2021-11-24T14:00+09:00,2021-11-24T15:00+09:00', minute],
    ['Korean halves of the day', 'name,join,leave\nAna,2021. 11. 24. 오후 2:00,2021. 11. 24. 오후 3:00', minute],
    ['seconds at one end alone', 'name,join,leave\nAna,14:00:00,15:00', minute],
    ['one end alone', 'name,join,leave\nAna,14:00,', minute],
  ])('%s', (_, text, expected) => {
    const [row] = read(text).rows
    expect([row?.startMs, row?.precisionMs]).toEqual([seoul.window.startMs, expected])
  })

  test.each([
    ['teams-graph.json', (text: string) => text.replaceAll(/T(\d\d:\d\d):\d\d(\.\d+)?Z/g, 'T$1Z')],
    ['bigbluebutton-analytics.json', (text: string) => text.replaceAll(/(\d\d:\d\d):\d\d(\.\d+)?/g, '$1')],
  ] as const)('%s', (name, withoutSeconds) => {
    const text = file(name).toString()
    const precisions = (written: string) =>
      new Set(read(written).rows.flatMap((row) => (row.startMs === null ? [] : [row.precisionMs])))
    expect([...precisions(text)]).toEqual([0])
    expect([...precisions(withoutSeconds(text))]).toEqual([minute])
  })

  test.each(['bigbluebutton-events.xml', 'bigbluebutton-dashboard.json'])('%s counts milliseconds', (name) => {
    expect(read(file(name)).rows.every(({ precisionMs }) => precisionMs === 0)).toBe(true)
  })
})

describe('however a table is written, it says the same', () => {
  const rows = [
    ['Name', 'Email', 'Join Time', 'Leave Time', 'Guest', 'Note'],
    ['Ana Ruiz', 'ana@mx.example', '2021-11-24 14:00:00', '2021-11-24 17:00:00', 'Yes', 'a "quoted", word'],
  ]
  const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`
  const write = (order: number[], delimiter: string, end = '\n') =>
    rows.map((cells) => order.map((at) => quoted(cells[at] ?? '')).join(delimiter)).join(end)
  const inOrder = [0, 1, 2, 3, 4, 5]
  test.each([
    ['commas', write(inOrder, ',')],
    ['semicolons', write(inOrder, ';')],
    ['tabs and CRLF', write(inOrder, '\t', '\r\n')],
    ['another order of columns', write([5, 3, 1, 4, 2, 0], ',')],
    ['a byte order mark', `\uFEFF${write(inOrder, ',')}`],
    ['blank lines around', `\n\n${write(inOrder, ',')}\n\n`],
  ])('%s', (_, text) => {
    const [row] = read(text).rows
    expect(row).toMatchObject({
      name: 'Ana Ruiz',
      email: 'ana@mx.example',
      startMs: seoul.window.startMs,
      endMs: seoul.window.endMs,
      note: null,
    })
  })
})

describe('a time that is not surely told is not known', () => {
  const row = (join: string, leave: string, reading = seoul, minutes = '') =>
    read(`name,join,leave,minutes\nAna,"${join}","${leave}",${minutes}\n`, reading).rows.map(shown)[0]
  test.each([
    ['no leave', '2021-11-24 14:00', '', '2.1 Ana 05:00:00–? no-leave'],
    ['no join', '', '2021-11-24 17:00', '2.1 Ana ?–08:00:00 no-join'],
    ['words', 'early', 'late', '2.1 Ana ?–? time-unreadable'],
    ['a day that does not exist', '2021-02-30 14:00', '2021-11-24 17:00', '2.1 Ana ?–08:00:00 time-unreadable'],
    ['an end before the start', '2021-11-24 15:00', '2021-11-24 14:00', '2.1 Ana 06:00:00–05:00:00 ends-before-start'],
    ['dashes', '--', '--', '2.1 Ana ?–? no-times'],
  ])('%s', (_, join, leave, expected) => {
    expect(row(join, leave)).toBe(expected)
  })

  test.each([
    ['as long as stated', '60', '2.1 Ana 05:00:00–06:00:00'],
    ['as long as stated, but for rounding', '62', '2.1 Ana 05:00:00–06:00:00'],
    ['shorter than between join and leave: away in between', '57', '2.1 Ana 05:00:00–06:00:00 duration-differs'],
    ['longer than can be', '63', '2.1 Ana 05:00:00–06:00:00 duration-differs'],
  ])('%s', (_, minutes, expected) => {
    expect(row('2021-11-24 14:00', '2021-11-24 15:00', seoul, minutes)).toBe(expected)
  })

  test('join and leave at the same moment with a length beside them contradict each other', () => {
    expect(row('2021-11-24 14:00', '2021-11-24 14:00', seoul, '50')).toContain('duration-differs')
  })

  const berlin = (day: string): Reading => ({
    timeZone: 'Europe/Berlin',
    dateOrder: null,
    window: { startMs: Date.parse(`${day}T00:00:00Z`), endMs: Date.parse(`${day}T03:00:00Z`) },
  })
  test.each([
    ['which clocks showed twice', '2021-10-31 02:30', '2021-10-31 03:30', '2.1 Ana ?–02:30:00 clock-ambiguous'],
    ['which clocks never showed', '2021-03-28 02:30', '2021-03-28 03:30', '2.1 Ana ?–01:30:00 clock-skipped'],
    ['before the clocks went back', '2021-10-31 01:59', '2021-10-31 03:00', '2.1 Ana 23:59:00–02:00:00'],
    ['of day which clocks showed twice', '02:30', '03:30', '2.1 Ana ?–02:30:00 clock-ambiguous'],
  ])('a time %s', (_, join, leave, expected) => {
    expect(row(join, leave, berlin('2021-10-31'))).toBe(expected)
  })

  test('times of day around midnight lie on the days beside each other', () => {
    const late = {
      ...seoul,
      window: { startMs: Date.parse('2021-11-24T14:00Z'), endMs: Date.parse('2021-11-24T17:00Z') },
    }
    const [first] = read('name,join,leave\nAna,22:50,00:30\n', late).rows
    expect(new Date(first?.startMs ?? 0).toISOString()).toBe('2021-11-24T13:50:00.000Z')
    expect(new Date(first?.endMs ?? 0).toISOString()).toBe('2021-11-24T15:30:00.000Z')
  })
})

describe('which number is the month', () => {
  const log = (dates: string[], reading: Partial<Reading> = {}) =>
    read(`name,join,leave\n${dates.map((date) => `Ana,${date} 14:00,${date} 15:00`).join('\n')}\n`, {
      ...seoul,
      ...reading,
    })
  const may = { startMs: Date.parse('2026-05-04T05:00Z'), endMs: Date.parse('2026-05-04T08:00Z') }
  test.each<[string, string[], Partial<Reading>, string | null, string | null]>([
    ['is shown by a number above twelve', ['11/24/2021'], {}, 'month-first', null],
    ['is shown by a number above twelve in another row', ['03/04/2021', '24/11/2021'], {}, 'day-first', null],
    ['is shown by the day of the session', ['04/05/2026'], { window: may }, 'day-first', null],
    ['is shown by the day of the session, the other way', ['05/04/2026'], { window: may }, 'month-first', null],
    ['cannot be known far from the session', ['04/05/2026'], {}, null, 'date-ambiguous'],
    ['cannot be known where rows contradict each other', ['13/05/2026', '05/13/2026'], {}, null, 'date-ambiguous'],
    ['is as somebody said', ['04/05/2026'], { dateOrder: 'month-first' }, 'month-first', null],
    ['does not matter where both are the same', ['11/11/2021'], {}, null, null],
    ['is never first where dots part the numbers', ['04.05.2026'], {}, null, null],
  ])('%s', (_, dates, reading, order, note) => {
    const { dateOrder, rows } = log(dates, reading)
    expect([dateOrder, rows[0]?.note]).toEqual([order, note])
  })
})

describe('nonsense is refused with one code', () => {
  const image = Buffer.from('89504e470d0a1a0a0000000d4948445200000001', 'hex')
  test.each<[string, Uint8Array | string, string]>([
    ['nothing', '', 'log-empty'],
    ['spaces', ' \n\n ', 'log-empty'],
    ['a picture', image, 'log-not-text'],
    ['bytes of no encoding', Buffer.from([0x4e, 0x61, 0x6d, 0xe9, 0x2c, 0x41]), 'log-not-text'],
    ['zeros', Buffer.alloc(5000), 'log-not-text'],
    ['a web page', '<!doctype html><title>Sign in</title><p>Name, Email, Join Time', 'log-unknown'],
    ['prose', 'Dear all,\nplease find the list attached.\n', 'log-unknown'],
    ['other columns', 'id,price,quantity\n1,2,3\n', 'log-unknown'],
    ['names alone', 'name\nAna\n', 'log-unknown'],
    ['headings without rows', 'name,join,leave\n', 'log-empty'],
    ['other JSON', '{"users":[1,2,3]}', 'log-unknown'],
    ['JSON that breaks off', '{"attendanceRecords":[{"emailAddress":', 'log-broken'],
    ['JSON nested deeper than any stack', '['.repeat(300_000) + ']'.repeat(300_000), 'log-unknown'],
    ['XML of another kind', '<?xml version="1.0"?><rss><channel/></rss>', 'log-unknown'],
    ['an events.xml that breaks off', file('bigbluebutton-events.xml').subarray(0, 1500), 'log-broken'],
    ['a row too many', `name,join\n${'Ana,14:00\n'.repeat(logLimits.maxRows + 1)}`, 'log-too-long'],
    ['a million rows', `name,join\n${'Ana,14:00\n'.repeat(1_000_000)}`, 'log-too-long'],
  ])('%s', (_, bytes, reason) => {
    expect(readLog(typeof bytes === 'string' ? Buffer.from(bytes) : bytes, seoul)).toEqual({ ok: false, reason })
  })

  test('as many rows as are allowed are read', () => {
    expect(read(`name,join\n${'Ana,14:00\n'.repeat(logLimits.maxRows)}`).rows).toHaveLength(logLimits.maxRows)
  })
})
