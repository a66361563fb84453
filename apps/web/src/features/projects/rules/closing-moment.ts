import { Temporal } from 'temporal-polyfill'

/** When nominations close: a day without an hour is read as its last second in the project's zone. */
export function closingMoment(day: string, timeZone: string): Date {
  const nextDay = Temporal.PlainDate.from(day).add({ days: 1 }).toZonedDateTime(timeZone)
  return new Date(nextDay.epochMilliseconds - 1000)
}

/** A moment to the second, `1 November 2021 at 23:59:59`; its zone is named beside it. */
export const exactMoment = (at: Date, { language, timeZone }: { language: string; timeZone: string }): string =>
  new Intl.DateTimeFormat(language, {
    timeZone,
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  }).format(at)
