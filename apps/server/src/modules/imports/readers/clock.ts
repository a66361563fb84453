import type { DateOrder, RowNote } from '@muster/contracts/imports'
import { Temporal } from 'temporal-polyfill'
import { dayMs } from '../../../platform/durations.ts'
import type { Reading } from '../log-reading.ts'
import { type Moment, precisionOf, readAs, readMoment, type TimeOfDay } from './moment.ts'

type Window = Reading['window']

type When = { ms: number; note: RowNote | null } | { ms: null; note: RowNote }
/** A time as far as the log tells it; it may have been later by less than `precisionMs`. */
export type Resolved = When & { precisionMs: number }

/** When a moment was. A time that the zone's clocks showed twice or never is unknown, and so is a date with two readings. */
export const resolve = (moment: Moment, reading: Reading): Resolved => ({
  ...whenOf(moment, reading),
  precisionMs: precisionOf(moment),
})

function whenOf(moment: Moment, { timeZone, dateOrder, window }: Reading): When {
  if (moment.kind === 'instant') return { ms: moment.ms, note: null }
  if (moment.kind === 'time-of-day') return nearest(moment.time, { timeZone, window })
  const known = moment.kind === 'local' ? moment : dateOrder && readAs(moment, dateOrder)
  return known
    ? onClock({ ...known.date, ...fieldsOfTime(known.time) }, timeZone)
    : { ms: null, note: 'date-ambiguous' }
}

function onClock(fields: Temporal.PlainDateTimeLike, timeZone: string): When {
  const shown = Temporal.PlainDateTime.from(fields, { overflow: 'reject' })
  const earlier = shown.toZonedDateTime(timeZone, { disambiguation: 'earlier' })
  const later = shown.toZonedDateTime(timeZone, { disambiguation: 'later' })
  if (earlier.epochMilliseconds === later.epochMilliseconds) return { ms: earlier.epochMilliseconds, note: null }
  return { ms: null, note: earlier.toPlainDateTime().equals(shown) ? 'clock-ambiguous' : 'clock-skipped' }
}

/** A time of day is of the day on which it lies nearest to the session, which is at most twelve hours long. */
function nearest(time: TimeOfDay, { timeZone, window }: Omit<Reading, 'dateOrder'>): When {
  const begins = Temporal.Instant.fromEpochMilliseconds(window.startMs).toZonedDateTimeISO(timeZone).toPlainDate()
  const days = [-1, 0, 1].map((days) => onClock({ ...fieldsOf(begins.add({ days })), ...fieldsOfTime(time) }, timeZone))
  const sure = days.flatMap(({ ms }) => (ms === null ? [] : [ms]))
  const away = (ms: number) => Math.max(window.startMs - ms, ms - window.endMs, 0)
  const best = sure.toSorted((a, b) => away(a) - away(b))[0]
  const [, sameDay] = days
  if (sameDay?.ms === null || best === undefined) return { ms: null, note: sameDay?.note ?? 'clock-ambiguous' }
  return { ms: best, note: 'date-assumed' }
}

const fieldsOf = ({ year, month, day }: Temporal.PlainDate) => ({ year, month, day })
const fieldsOfTime = (time: TimeOfDay) => ({ ...time, second: time.second ?? 0 })

/**
 * Which number of `04/05/2026` is the month: as somebody said; else as a number above twelve anywhere in the file shows;
 * else the reading by which the file lies within a day of its session. Null where none of these tells.
 */
export function orderOf(moments: readonly Moment[], reading: Reading): DateOrder | null {
  if (reading.dateOrder !== null) return reading.dateOrder
  const twoWays = moments.flatMap((moment) => (moment.kind === 'two-ways' ? [moment] : []))
  const dayFirst = twoWays.some(({ numbers }) => numbers[0] > 12)
  const monthFirst = twoWays.some(({ numbers }) => numbers[1] > 12)
  if (dayFirst || monthFirst) return decided(monthFirst, dayFirst)
  const near = (dateOrder: DateOrder) =>
    twoWays.some((moment) => isNear(resolve(moment, { ...reading, dateOrder }).ms, reading.window))
  return decided(near('month-first'), near('day-first'))
}

function decided(monthFirst: boolean, dayFirst: boolean): DateOrder | null {
  if (monthFirst === dayFirst) return null
  return monthFirst ? 'month-first' : 'day-first'
}

const isNear = (ms: number | null, { startMs, endMs }: Window) =>
  ms !== null && ms >= startMs - dayMs && ms <= endMs + dayMs

/** Reads each written time once: a thousand people leave in the same second. */
export function makeReader(): (written: string | number) => Moment | null {
  const known = new Map<string | number, Moment | null>()
  return (written) => {
    const found = known.get(written)
    if (found !== undefined) return found
    const moment = readMoment(written)
    known.set(written, moment)
    return moment
  }
}
