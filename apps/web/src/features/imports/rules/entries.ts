import { clip, totalMs, union } from '@muster/attendance/interval'
import type { PersonId } from '@muster/contracts/ids'
import { type Import, isSure, type LogRow, stayOf } from '@muster/contracts/imports'

type Span = { startMs: number; endMs: number }

/** What the entry of a log comes to; `mixed` where its rows are decided apart. */
export type EntryState = 'ask' | 'person' | 'nobody' | 'not-counted' | 'mixed'

/** All rows of a log that bear the same name and address; once it is applied, all that are the same person. */
export type Entry = {
  key: string
  rows: LogRow[]
  state: EntryState
  personId: PersonId | null
  spans: Span[]
  unknown: boolean
  /** Whether other entries are the same person; `spans` are of all of them. */
  together: boolean
}

/** The entries of a log, in its order, those that need a decision first. */
export function listEntries({ rows, presence }: Pick<Import, 'rows' | 'presence'>): Entry[] {
  const byPerson = new Map(presence.map((each) => [each.personId, each]))
  const groups = Map.groupBy(rows, keyOf)
  const entries = [...groups].map(([key, theirs]) => {
    const { state, personId } = stateOf(theirs)
    const merged = personId === null ? undefined : byPerson.get(personId)
    return {
      key,
      rows: theirs,
      state,
      personId,
      spans: merged?.spans ?? union(theirs.flatMap(stayOf)).map((span) => ({ ...span })),
      unknown: merged?.unknown ?? theirs.some(isInDoubt),
      together: false,
    }
  })
  const counts = Map.groupBy(entries, ({ personId }) => personId)
  for (const entry of entries) entry.together = entry.personId !== null && (counts.get(entry.personId)?.length ?? 0) > 1
  return entries.toSorted((a, b) => Number(needsDecision(b)) - Number(needsDecision(a)))
}

export const needsDecision = ({ rows }: Pick<Entry, 'rows'>): boolean => rows.some(({ match }) => match.kind === 'ask')

/** Who waited in front of the door is not said to have been in it: nothing of that is in doubt. */
const isInDoubt = (row: LogRow) => row.note !== 'waiting-room' && !isSure(row)

function keyOf({ name, email, match }: LogRow): string {
  if (name === null && match.kind === 'person') return match.personId
  return JSON.stringify([name, email?.toLowerCase() ?? null])
}

/** Rows in front of the door go with the others of their entry; they say nothing about who it is. */
function stateOf(rows: readonly LogRow[]): { state: EntryState; personId: PersonId | null } {
  const counted = rows.filter(({ match }) => match.kind !== 'not-counted').map(({ match }) => match)
  const [first] = counted
  if (!first) return { state: 'not-counted', personId: null }
  const who = (match: LogRow['match']) => (match.kind === 'person' ? match.personId : match.kind)
  if (counted.some((match) => who(match) !== who(first))) return { state: 'mixed', personId: null }
  return { state: first.kind, personId: first.kind === 'person' ? first.personId : null }
}

/** How long somebody was surely there within the session. */
export const withinMs = (spans: readonly Span[], window: Span): number => totalMs(clip(union(spans), window))

export const entryFilters = ['all', 'ask', 'person', 'nobody', 'not-counted'] as const
export type EntryFilter = (typeof entryFilters)[number]

/** An entry whose rows are decided apart is shown under each of its kinds. */
export function isShown({ rows, state }: Entry, filter: EntryFilter): boolean {
  if (filter === 'all') return true
  return state === 'mixed' ? rows.some(({ match }) => match.kind === filter) : state === filter
}

export const countEntries = (entries: readonly Entry[]): Record<EntryFilter, number> => {
  const count = (filter: EntryFilter) => entries.filter((entry) => isShown(entry, filter)).length
  return {
    all: entries.length,
    ask: count('ask'),
    person: count('person'),
    nobody: count('nobody'),
    'not-counted': count('not-counted'),
  }
}
