import { Temporal } from 'temporal-polyfill'
import { zonedDate } from '../../platform/zoned-time.ts'

/** The day of a session in the project's zone, and its number in the project, counted from 1 at `startsOn`. */
export function sessionDay(
  startsAt: Date,
  project: { startsOn: string; timeZone: string },
): { date: string; number: number } {
  const date = zonedDate(startsAt, project.timeZone)
  const { days } = Temporal.PlainDate.from(project.startsOn).until(date, { largestUnit: 'days' })
  return { date, number: days + 1 }
}
