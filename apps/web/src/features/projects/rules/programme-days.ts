import type { Session } from '@muster/contracts/programme'

/** A day of the programme in a line: from when to when (instants), and how many of its sessions count. */
export type DaySummary = {
  date: string
  number: number
  startsAt: string
  endsAt: string
  sessions: number
  required: number
}

/** The days of a programme in order; breaks and cancelled sessions are not counted, and a day of none is left out. */
export function programmeDays(sessions: readonly Session[]): DaySummary[] {
  const days = new Map<string, DaySummary>()
  for (const session of sessions) {
    if (session.state === 'cancelled' || session.kind === 'break') continue
    const { date, number } = session.day
    const day = days.get(date) ?? {
      date,
      number,
      startsAt: session.startsAt,
      endsAt: session.endsAt,
      sessions: 0,
      required: 0,
    }
    days.set(date, {
      ...day,
      startsAt: earlier(day.startsAt, session.startsAt),
      endsAt: later(day.endsAt, session.endsAt),
      sessions: day.sessions + 1,
      required: day.required + (session.required ? 1 : 0),
    })
  }
  return [...days.values()].sort((one, other) => one.date.localeCompare(other.date))
}

const earlier = (one: string, other: string) => (Date.parse(one) <= Date.parse(other) ? one : other)
const later = (one: string, other: string) => (Date.parse(one) >= Date.parse(other) ? one : other)
