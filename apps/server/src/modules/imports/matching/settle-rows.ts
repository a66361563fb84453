import { union } from '@muster/attendance/interval'
import type { PersonId } from '@muster/contracts/ids'
import { isSure, type LogRow, stayOf } from '@muster/contracts/imports'
import type { ReadRow } from '../log-reading.ts'
import { type Match, makeMatcher, type Person } from './match-rows.ts'

/** What a person decided about a row: who it is, or that it is nobody who takes part. */
export type Decision = { line: number; stay: number; personId: PersonId | null }

/** Each row with who it is. A decision stands above what was found; one about somebody who has left the project is void. */
export function settleRows(
  rows: readonly ReadRow[],
  { people, decisions }: { people: readonly Person[]; decisions: readonly Decision[] },
): LogRow[] {
  const matcher = makeMatcher(people)
  const here = new Set(people.map(({ personId }) => personId))
  const decided = new Map(decisions.map((decision) => [placeOf(decision), decision.personId]))
  return rows.map((row) => {
    if (row.note === 'waiting-room') return { ...row, match: { kind: 'not-counted' }, candidates: [] }
    const found = matcher(row)
    const candidates = found.kind === 'ask' ? found.candidates : []
    const choice = decided.get(placeOf(row))
    if (choice === null) return { ...row, match: { kind: 'nobody', by: 'decision' }, candidates }
    if (choice !== undefined && here.has(choice))
      return { ...row, match: { kind: 'person', personId: choice, by: 'decision' }, candidates }
    return { ...row, match: asFound(found), candidates }
  })
}

function asFound(found: Match): LogRow['match'] {
  if (found.kind === 'ask') return { kind: 'ask' }
  return found.kind === 'nobody' ? { kind: 'nobody', by: 'names' } : found
}

export const placeOf = ({ line, stay }: { line: number; stay: number }): string => `${line} ${stay}`

export type Presence = { personId: PersonId; spans: { startMs: number; endMs: number }[]; unknown: boolean }

/** What the rows of each person come to: overlaps and duplicates merged; `unknown` where a stay is not surely told. */
export function mergePresence(rows: readonly LogRow[]): Presence[] {
  const byPerson = new Map<PersonId, LogRow[]>()
  for (const row of rows)
    if (row.match.kind === 'person')
      byPerson.set(row.match.personId, [...(byPerson.get(row.match.personId) ?? []), row])
  return [...byPerson].map(([personId, theirs]) => ({
    personId,
    spans: union(theirs.flatMap(stayOf)).map(({ startMs, endMs }) => ({ startMs, endMs })),
    unknown: !theirs.every(isSure),
  }))
}

type Span = { startMs: number; endMs: number }

/** From the first join to the last leave of whoever was in the meeting; null where no time is known. */
export function spanOfLog(rows: readonly LogRow[]): Span | null {
  const stays = rows.filter(({ match }) => match.kind !== 'not-counted').flatMap(stayOf)
  if (stays.length === 0) return null
  return {
    startMs: stays.reduce((first, { startMs }) => Math.min(first, startMs), Number.POSITIVE_INFINITY),
    endMs: stays.reduce((last, { endMs }) => Math.max(last, endMs), Number.NEGATIVE_INFINITY),
  }
}

/** How many known stays have no moment within the session. */
export const countOutside = (rows: readonly LogRow[], window: Span): number =>
  rows.flatMap(stayOf).filter(({ startMs, endMs }) => endMs <= window.startMs || startMs >= window.endMs).length
