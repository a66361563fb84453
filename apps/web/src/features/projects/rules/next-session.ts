import type { Session } from '@muster/contracts/programme'

/** The session to go to: the one that is open, else the next one planned that is not yet past. Null when none is left. */
export function nextSession(sessions: readonly Session[], now: Date): Session | null {
  const open = sessions.find(({ state }) => state === 'open')
  if (open) return open
  const planned = sessions
    .filter(({ state, endsAt, kind }) => state === 'planned' && kind !== 'break' && new Date(endsAt) > now)
    .sort((one, other) => Date.parse(one.startsAt) - Date.parse(other.startsAt))
  return planned[0] ?? null
}

/** The door of a planned session leads to its waiting room from this long before its start. */
const doorOpensMs = 60 * 60 * 1000

/** Whether it is time to go to a session's room. */
export const doorIsOpen = (session: Pick<Session, 'state' | 'startsAt'>, now: Date): boolean =>
  session.state === 'open' ||
  (session.state === 'planned' && Date.parse(session.startsAt) - now.getTime() <= doorOpensMs)
