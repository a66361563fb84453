import type { ActivityDone, Check, Outage, RecordingView, Visit } from '@muster/attendance/evidence'
import type { CheckStanding } from '@muster/attendance/reached-checks'

/** A visit as it is judged and shown; `endedHow` is null while it lasts. */
export type KnownVisit = Visit & { room: string; endedHow: string | null }

/** A check that was put to the person, and how it stands for them. */
export type KnownCheck = Check & { standing: CheckStanding }

/**
 * What is known of a person in a session. `untimed`: how often a log says that they came, without saying when.
 */
export type Known = {
  visits: KnownVisit[]
  outages: Outage[]
  untimed: number
  checks: readonly KnownCheck[]
  /** What they did for it beside attending. */
  activities: ActivityDone[]
  /** What they watched of the recording. */
  views: RecordingView[]
}

export const nothingKnown = (): Known => ({
  visits: [],
  outages: [],
  untimed: 0,
  checks: [],
  activities: [],
  views: [],
})

type Merging = { id: string; mergedInto: string | null }

/** The same, with what is known of a session that was merged at the one that took it over, where it is judged. */
export function asMerged(known: ReadonlyMap<string, Known>, programme: readonly Merging[]): ReadonlyMap<string, Known> {
  if (programme.every(({ mergedInto }) => mergedInto === null)) return known
  const into = new Map(programme.map(({ id, mergedInto }) => [id, mergedInto]))
  const merged = new Map<string, Known>()
  for (const [sessionId, { visits, outages, untimed, checks, activities, views }] of known) {
    const last = findLast(sessionId, into)
    const there = merged.get(last) ?? nothingKnown()
    merged.set(last, {
      visits: [...there.visits, ...visits],
      outages: [...there.outages, ...outages],
      untimed: there.untimed + untimed,
      checks: [...there.checks, ...checks],
      activities: [...there.activities, ...activities],
      views: [...there.views, ...views],
    })
  }
  return merged
}

/** A session is only ever merged into one that still stands, so that nothing comes round to where it began. */
function findLast(sessionId: string, into: ReadonlyMap<string, string | null>): string {
  const next = into.get(sessionId) ?? null
  return next === null ? sessionId : findLast(next, into)
}
