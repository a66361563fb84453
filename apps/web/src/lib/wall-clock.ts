import { Temporal } from 'temporal-polyfill'

/** What a clock on the wall shows somewhere: a date and a time to the minute or the second, as date and time fields hold them. */
export type WallTime = { date: string; time: string }

/** `twice`: clocks go back over this time, so that it comes twice; the first is taken. */
export type WallReading = { ok: true; at: Date; twice: boolean } | { ok: false; reason: 'no-time' | 'time-skipped' }

/**
 * The instant at which clocks in a zone show a time. Refuses what is not a time (`no-time`), and what no clock there
 * ever shows because they are put forward over it (`time-skipped`).
 */
export function instantAt({ date, time }: WallTime, timeZone: string): WallReading {
  const wall = parseWall(`${date}T${time}`)
  if (!wall) return { ok: false, reason: 'no-time' }
  const first = wall.toZonedDateTime(timeZone, { disambiguation: 'earlier' })
  const last = wall.toZonedDateTime(timeZone, { disambiguation: 'later' })
  if (!first.toPlainDateTime().equals(wall)) return { ok: false, reason: 'time-skipped' }
  return { ok: true, at: new Date(first.epochMilliseconds), twice: !first.equals(last) }
}

/** What clocks in a zone show at an instant; seconds only where there are any. */
export function wallTimeOf(at: Date, timeZone: string): WallTime {
  const there = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone)
  const clock = there.toPlainTime().round('second')
  return { date: there.toPlainDate().toString(), time: clock.toString().slice(0, clock.second === 0 ? 5 : 8) }
}

function parseWall(text: string): Temporal.PlainDateTime | null {
  try {
    return Temporal.PlainDateTime.from(text, { overflow: 'reject' })
  } catch {
    return null
  }
}
