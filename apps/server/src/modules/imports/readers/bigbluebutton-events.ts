import { Parser } from 'htmlparser2'
import { addressIn, type RawRow } from './raw-row.ts'

type Event = { name: string; line: number; timestampMs: number; fields: Map<string, string> }
type Recording = { meetingId: string; events: Event[] }

const wanted = new Set(['ParticipantJoinEvent', 'ParticipantLeftEvent', 'EndAndKickAllEvent'])

/** The rows of a BigBlueButton `events.xml`; `broken` where it breaks off, null where it is something else. */
export function readEvents(text: string): RawRow[] | 'broken' | null {
  if (!/<recording[\s>]/.test(text.slice(0, 2000))) return null
  const recording = parse(text)
  return recording === null ? 'broken' : rowsOf(recording)
}

function rowsOf({ meetingId, events }: Recording): RawRow[] {
  const timeOf = clockOf(meetingId, events)
  const open = new Map<string, RawRow>()
  const rows: RawRow[] = []
  for (const event of events) {
    const user = event.fields.get('userId') ?? ''
    if (event.name === 'ParticipantJoinEvent') {
      const row = {
        line: event.line,
        stay: 1,
        name: (event.fields.get('name') ?? '').trim(),
        email: addressIn(event.fields.get('externalUserId')),
        join: timeOf(event),
        leave: null,
        durationMs: null,
        waiting: false,
      }
      rows.push(row)
      open.set(user, row)
      continue
    }
    const left = event.name === 'EndAndKickAllEvent' ? [...open.keys()] : [user]
    for (const who of left) {
      const row = open.get(who)
      if (row) row.leave = timeOf(event)
      open.delete(who)
    }
  }
  return rows
}

/**
 * When an event was: newer servers say it. In older files the clock counts from the server's start; the meeting's id ends
 * with when it was created, and the first event is of that moment.
 */
function clockOf(meetingId: string, events: readonly Event[]): (event: Event) => number | null {
  const createdMs = Number(/-(\d{13})$/.exec(meetingId)?.[1] ?? Number.NaN)
  const firstMs = events[0]?.timestampMs ?? Number.NaN
  return ({ fields, timestampMs }) => {
    const saidMs = Number(fields.get('timestampUTC') ?? Number.NaN)
    const ms = Number.isFinite(saidMs) ? saidMs : createdMs + timestampMs - firstMs
    return Number.isFinite(ms) ? ms : null
  }
}

function parse(text: string): Recording | null {
  const recording: Recording = { meetingId: '', events: [] }
  const lineAt = lineCounter(text)
  let event: Event | null = null
  let field: string | null = null
  let whole = false
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        if (tag === 'recording') recording.meetingId = attributes['meeting_id'] ?? ''
        if (tag === 'event')
          event = {
            name: attributes['eventname'] ?? '',
            line: lineAt(parser.startIndex),
            timestampMs: Number(attributes['timestamp']),
            fields: new Map(),
          }
        else if (event) field = tag
      },
      ontext(words) {
        if (event && field) event.fields.set(field, (event.fields.get(field) ?? '') + words)
      },
      onclosetag(tag, implied) {
        // What breaks off has its last tags closed for it.
        if (tag === 'recording') whole = !implied
        if (tag !== 'event') field = null
        else if (event) {
          if (wanted.has(event.name) || recording.events.length === 0) recording.events.push(event)
          event = null
        }
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.end(text)
  return whole ? recording : null
}

/** Counts lines as the reader goes forward. */
function lineCounter(text: string): (index: number) => number {
  let line = 1
  let counted = 0
  return (index) => {
    for (; counted < index; counted++) if (text.codePointAt(counted) === 10) line += 1
    return line
  }
}
