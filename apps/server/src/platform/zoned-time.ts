import { Temporal } from 'temporal-polyfill'

/** The calendar date of an instant in an IANA zone, `2021-11-24`. */
export function zonedDate(instant: Date, timeZone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone).toPlainDate().toString()
}

/** The instant at which clocks in a zone show `time` on `date`; where they skip it, the moment after the gap. */
export function zonedInstant(date: string, time: string, timeZone: string): Date {
  const local = Temporal.PlainDate.from(date).toPlainDateTime(Temporal.PlainTime.from(time))
  return new Date(local.toZonedDateTime(timeZone).epochMilliseconds)
}
