import { type LogFormat, logLimits, type RowNote } from '@muster/contracts/imports'
import type { LogFailure, LogReading, Reading, ReadRow } from '../log-reading.ts'
import { readAnalytics } from './bigbluebutton-analytics.ts'
import { readDashboard } from './bigbluebutton-dashboard.ts'
import { readEvents } from './bigbluebutton-events.ts'
import { makeReader, orderOf, type Resolved, resolve } from './clock.ts'
import { decode } from './decode.ts'
import { needsZone } from './moment.ts'
import type { RawRow } from './raw-row.ts'
import { readTabular } from './tabular.ts'
import { readTeamsJson } from './teams-json.ts'

type Raw = { ok: true; format: LogFormat; rows: RawRow[] } | { ok: false; reason: LogFailure }

/** Reports give whole minutes, rounded up, and some give times without seconds. */
const toleranceMs = 2 * 60_000

/** Reads a log of another platform. Nothing is made of what it does not say. */
export function readLog(bytes: Uint8Array, reading: Reading): LogReading {
  const decoded = decode(bytes)
  if (!decoded.ok) return decoded
  const raw = readRaw(decoded.text)
  if (!raw.ok) return raw
  if (raw.rows.length === 0) return { ok: false, reason: 'log-empty' }
  if (raw.rows.length > logLimits.maxRows) return { ok: false, reason: 'log-too-long' }
  const read = makeReader()
  const moments = raw.rows
    .flatMap(({ join, leave }) => [join, leave])
    .flatMap((written) => (written === null ? [] : (read(written) ?? [])))
  const dateOrder = orderOf(moments, reading)
  const known = new Map<string | number, Resolved>()
  const when = (written: string | number): Resolved => {
    const moment = read(written)
    const at = known.get(written) ?? (moment ? resolve(moment, { ...reading, dateOrder }) : unreadable)
    known.set(written, at)
    return at
  }
  const rows = raw.rows.map((row) => settle(row, when))
  return { ok: true, log: { format: raw.format, zoneNeeded: moments.some(needsZone), dateOrder, rows } }
}

function readRaw(text: string): Raw {
  const start = text.trimStart()[0]
  if (start === '{' || start === '[') return readJson(text)
  if (start !== '<') return readTabular(text)
  const rows = readEvents(text)
  if (rows === 'broken') return { ok: false, reason: 'log-broken' }
  return rows ? { ok: true, format: 'bigbluebutton-events', rows } : { ok: false, reason: 'log-unknown' }
}

const jsonReaders = [
  ['teams-json', readTeamsJson],
  ['bigbluebutton-dashboard', readDashboard],
  ['bigbluebutton-analytics', readAnalytics],
] as const

function readJson(text: string): Raw {
  const json = parseJson(text)
  if (json === undefined) return { ok: false, reason: 'log-broken' }
  for (const [format, read] of jsonReaders) {
    const rows = read(json)
    if (rows) return { ok: true, format, rows }
  }
  return { ok: false, reason: 'log-unknown' }
}

/** Undefined for what is no JSON. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

const unreadable: Resolved = { ms: null, note: 'time-unreadable', precisionMs: 0 }

/** What a row comes to. Times that contradict each other or the stated length are kept to be seen; the note says that they are not known. */
function settle({ join, leave, waiting, ...row }: RawRow, when: (written: string | number) => Resolved): ReadRow {
  const start = join === null ? null : when(join)
  const end = leave === null ? null : when(leave)
  const precisionMs = Math.max(start?.precisionMs ?? 0, end?.precisionMs ?? 0)
  const times = { startMs: start?.ms ?? null, endMs: end?.ms ?? null, precisionMs }
  return { ...row, ...times, note: waiting ? 'waiting-room' : noteOf({ start, end, durationMs: row.durationMs }) }
}

type Settled = { start: Resolved | null; end: Resolved | null; durationMs: number | null }

function noteOf({ start, end, durationMs }: Settled): RowNote | null {
  if (!start && !end) return 'no-times'
  const unknown = [start, end].find((time) => time?.ms === null)
  if (unknown) return unknown.note
  if (!start) return 'no-join'
  if (!end) return 'no-leave'
  if (start.ms === null || end.ms === null) return 'time-unreadable'
  const lastsMs = end.ms - start.ms
  if (lastsMs < 0) return 'ends-before-start'
  if (durationMs !== null && Math.abs(lastsMs - durationMs) > toleranceMs) return 'duration-differs'
  return start.note ?? end.note
}
