import type { DemoLogin } from '@muster/contracts/demo'

/** Who is in the session that is live now, first who sees most of it. */
const inTheRoom: readonly string[] = ['participant', 'facilitator', 'helpdesk', 'resource-person']

export type DoorGroup = { group: 'live' | 'around'; doors: DemoLogin[] }

/** The demo's doors: first those that lead to the live session, then those around it as the server lists them. */
export function arrangeDoors(logins: readonly DemoLogin[]): DoorGroup[] {
  const live = inTheRoom.flatMap((role) => logins.filter((login) => login.role === role))
  const around = logins.filter(({ role }) => !inTheRoom.includes(role))
  return [
    { group: 'live' as const, doors: live },
    { group: 'around' as const, doors: around },
  ].filter(({ doors }) => doors.length > 0)
}
