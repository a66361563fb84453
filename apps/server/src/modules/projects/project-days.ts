import { Temporal } from 'temporal-polyfill'

/** The days of a project, in its own zone; both ends count. */
export type ProjectDays = { startsOn: string; endsOn: string; timeZone: string }

/** The instants between which a project's sessions may lie; `endsAt` is the first that no longer belongs. */
export function projectWindow({ startsOn, endsOn, timeZone }: ProjectDays): { startsAt: Date; endsAt: Date } {
  return { startsAt: startOfDay(startsOn, timeZone), endsAt: startOfDay(nextDay(endsOn), timeZone) }
}

/** The last millisecond of a calendar day in a zone: 23:59:59.999, on whatever day the clocks change. */
export function lastInstantOf(date: string, timeZone: string): Date {
  return new Date(startOfDay(nextDay(date), timeZone).getTime() - 1)
}

/** Not always midnight: some zones skip it when the clocks change. */
function startOfDay(date: string, timeZone: string): Date {
  return new Date(Temporal.PlainDate.from(date).toZonedDateTime(timeZone).epochMilliseconds)
}

const nextDay = (date: string) => Temporal.PlainDate.from(date).add({ days: 1 }).toString()
