/** Where a session stands in the programme: its day, and its number on that day. Breaks are not counted. */
export type SessionPlace = { day: number; number: number }

type Placed = { readonly id: string; readonly kind: string; readonly day: { readonly number: number } }

/** The places of all sessions that are counted, by id. `sessions` in order of time. */
export function placeSessions(sessions: readonly Placed[]): ReadonlyMap<string, SessionPlace> {
  const counted = new Map<number, number>()
  const places = new Map<string, SessionPlace>()
  for (const { id, kind, day } of sessions) {
    if (kind === 'break') continue
    const number = (counted.get(day.number) ?? 0) + 1
    counted.set(day.number, number)
    places.set(id, { day: day.number, number })
  }
  return places
}
