import type { SessionPlace } from '@muster/attendance/session-places'
import type { Session } from '@muster/contracts/programme'

/** A column of presence lines: one required session, with where it stands in the programme. */
export type LineColumn = SessionPlace & { sessionId: string; startsDay: boolean }

/** The sessions that have a column on the board: required, and not cancelled. */
export function listLineColumns(
  sessions: readonly Pick<Session, 'id' | 'required' | 'state'>[],
  places: ReadonlyMap<string, SessionPlace>,
): readonly LineColumn[] {
  const placed = sessions
    .filter(({ required, state }) => required && state !== 'cancelled')
    .flatMap(({ id }) => {
      const place = places.get(id)
      return place ? [{ sessionId: id, ...place }] : []
    })
  return placed.map((column, index) => ({ ...column, startsDay: column.day !== placed[index - 1]?.day }))
}
