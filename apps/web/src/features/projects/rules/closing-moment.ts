import { Temporal } from 'temporal-polyfill'

/** When nominations close: a day without an hour is read as its last second in the project's zone. */
export function closingMoment(day: string, timeZone: string): Date {
  const nextDay = Temporal.PlainDate.from(day).add({ days: 1 }).toZonedDateTime(timeZone)
  return new Date(nextDay.epochMilliseconds - 1000)
}

/** What clocks in a zone show at a moment, to the second: `23:59:59`. */
export const clockToTheSecond = (at: Date, timeZone: string): string =>
  new Intl.DateTimeFormat('en', {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  }).format(at)
