import { Temporal } from 'temporal-polyfill'

/** The day of a session in the project's zone, and its number in the project, counted from 1 at `startsOn`. */
export function sessionDay(
  startsAt: Date,
  project: { startsOn: string; timeZone: string },
): { date: string; number: number } {
  const date = Temporal.Instant.fromEpochMilliseconds(startsAt.getTime())
    .toZonedDateTimeISO(project.timeZone)
    .toPlainDate()
  return { date: date.toString(), number: date.since(project.startsOn, { largestUnit: 'days' }).days + 1 }
}
