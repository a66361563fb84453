import type { Check, Outage, Visit } from '@muster/attendance/evidence'

/** A visit as it is judged and shown; `endedHow` is null while it lasts. */
export type KnownVisit = Visit & { room: string; endedHow: string | null }

/**
 * What is known of a person in a session. `untimed`: how often a log says that they came, without saying when. `checks`:
 * those that they are judged by.
 */
export type Known = { visits: KnownVisit[]; outages: Outage[]; untimed: number; checks: readonly Check[] }

export const nothingKnown = (): Known => ({ visits: [], outages: [], untimed: 0, checks: [] })
