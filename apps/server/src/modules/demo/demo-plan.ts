import { minuteMs } from '../../platform/durations.ts'
import { zonedDate } from '../../platform/zoned-time.ts'
import { programmeDays } from './facts/mission.ts'

type Item = (typeof programmeDays)[number][number]
export type PlannedItem = Item & { startsAt: Date; endsAt: Date }

/** The reference programme with times: day `n` starts at `dayStarts[n]`, its items follow one another. */
export function planDays(dayStarts: readonly Date[]): PlannedItem[] {
  return programmeDays.flatMap((items, index) => {
    let atMs = dayStarts[index]?.getTime() ?? Number.NaN
    return items.map((item) => {
      const startsAt = new Date(atMs)
      atMs += item.minutes * minuteMs
      return { ...item, startsAt, endsAt: new Date(atMs) }
    })
  })
}

/** The first and the last calendar day of a plan in a zone; a session that ends at midnight does not begin a day. */
export function planDates(items: readonly PlannedItem[], timeZone: string): { startsOn: string; endsOn: string } {
  const first = Math.min(...items.map(({ startsAt }) => startsAt.getTime()))
  const last = Math.max(...items.map(({ endsAt }) => endsAt.getTime())) - 1
  return { startsOn: zonedDate(new Date(first), timeZone), endsOn: zonedDate(new Date(last), timeZone) }
}

export type HeldVisit = { startMs: number; endMs: number }

/**
 * How one of the finished mission's people attended a session, in every way worth seeing: by the place of the person
 * in the list. Most were there from before the start to after the end.
 */
export function heldVisits(
  person: number,
  session: { number: number; day: number; startMs: number; endMs: number },
): HeldVisit[] {
  const { startMs, endMs } = session
  const whole = [{ startMs: startMs - minuteMs, endMs }]
  const pattern = patterns.find(({ people }) => people.includes(person))
  return pattern ? pattern.visits(session) : whole
}

type Pattern = {
  people: readonly number[]
  visits(session: { number: number; day: number; startMs: number; endMs: number }): HeldVisit[]
}

const patterns: readonly Pattern[] = [
  // Missed the second day.
  { people: [9, 41], visits: ({ day, startMs, endMs }) => (day === 2 ? [] : [{ startMs, endMs }]) },
  // Left the second session a third before its end.
  {
    people: [16],
    visits: ({ number, startMs, endMs }) => [
      { startMs, endMs: number === 2 ? endMs - Math.round((endMs - startMs) / 3) : endMs },
    ],
  },
  // A line that drops for ninety seconds in every session: bridged.
  {
    people: [5, 22, 30, 33],
    visits: ({ startMs, endMs }) => [
      { startMs, endMs: startMs + 4 * minuteMs },
      { startMs: startMs + 5.5 * minuteMs, endMs },
    ],
  },
  // A drop of seven minutes in the fourth session: too long, and too much.
  {
    people: [27],
    visits: ({ number, startMs, endMs }) =>
      number === 4
        ? [
            { startMs, endMs: startMs + 10 * minuteMs },
            { startMs: startMs + 17 * minuteMs, endMs },
          ]
        : [{ startMs, endMs }],
  },
  // Never came.
  { people: [52], visits: () => [] },
]
