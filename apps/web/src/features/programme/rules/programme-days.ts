import type { Session } from '@muster/contracts/programme'

export type ProgrammeDay = { date: string; number: number; sessions: Session[] }

/** The programme day by day, in order of time; a day without sessions is not there. */
export function programmeDays(sessions: readonly Session[]): ProgrammeDay[] {
  const days = new Map<string, ProgrammeDay>()
  for (const session of [...sessions].sort((one, other) => Date.parse(one.startsAt) - Date.parse(other.startsAt))) {
    const day = days.get(session.day.date) ?? { ...session.day, sessions: [] }
    day.sessions.push(session)
    days.set(session.day.date, day)
  }
  return [...days.values()].sort((one, other) => one.date.localeCompare(other.date))
}

const longestListed = 62

/** The calendar days of a project, both ends included, for choosing; what is longer than two months is cut off there. */
export function daysBetween(startsOn: string, endsOn: string): string[] {
  const days: string[] = []
  const day = new Date(`${startsOn}T00:00:00Z`)
  while (days.length < longestListed) {
    const date = day.toISOString().slice(0, 10)
    if (date > endsOn) break
    days.push(date)
    day.setUTCDate(day.getUTCDate() + 1)
  }
  return days
}
