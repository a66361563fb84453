import { Temporal } from 'temporal-polyfill'

/** When nominations close: a day without an hour is read as its last second in the project's zone. */
export function closingMoment(day: string, timeZone: string): Date {
  const nextDay = Temporal.PlainDate.from(day).add({ days: 1 }).toZonedDateTime(timeZone)
  return new Date(nextDay.epochMilliseconds - 1000)
}
