import type { PersonEvidence } from '@muster/attendance/assess'
import type { ProgrammeSession, SessionEvidence } from '@muster/attendance/evidence'
import { makeLiveAssessor } from '@muster/attendance/live-assessor'
import { standingAfter } from '@muster/attendance/override'
import type { Policy } from '@muster/attendance/policy'
import type { Assessment, SessionAssessment } from '@muster/attendance/verdict'
import { findWhereabouts, type Whereabouts } from '@muster/attendance/whereabouts'
import type { BoardRow } from '@muster/contracts/board'
import { type PersonId, SessionId } from '@muster/contracts/ids'
import { toSessionEvidence } from '../evidence.ts'
import { asMerged, type Known, nothingKnown } from '../known.ts'
import { type OverrideCase, toOverride } from '../overrides/override-case.ts'
import type { AssessedPerson } from '../participants.store.ts'
import { drawLine, figuresOf, sayStanding } from '../standing.ts'
import { steadyKey } from './steady-key.ts'

/** Somebody on the board, with everything their verdict rests on. */
export type BoardPerson = {
  person: AssessedPerson
  evidence: PersonEvidence
  /** The same by session, with what the line is drawn from. */
  known: ReadonlyMap<string, Known>
  /** What administrators decided about them. */
  overrides: readonly OverrideCase[]
}

/** What everybody on a board is judged by. */
export type BoardBasis = {
  programme: readonly ProgrammeSession[]
  policy: Policy
  groupOf: ReadonlyMap<string, string>
  /** When somebody's connection to a session was last heard of, epoch ms, by `placeOf`. */
  lastSeen: ReadonlyMap<string, number>
  nowMs: number
  /** A connection of which nothing was heard for so long is silent. */
  silentAfterMs: number
}

type Kept = BoardPerson & { told: { row: BoardRow; key: string } | null; lines: Lines }
/** Lines of sessions that are over, as long as nothing about them changes. */
type Lines = Map<string, { session: ProgrammeSession; policy: Policy; line: BoardRow['sessions'][number]['line'] }>

export type BoardRows = {
  /** Takes in somebody new, or what is known of somebody now. */
  put(people: readonly BoardPerson[]): void
  /** Takes everybody out who is not among them; answers who that was. */
  keepOnly(ids: ReadonlySet<PersonId>): PersonId[]
  /** Judges these people (all where none are named); answers the rows that say something else than before. */
  judge(ids: Iterable<PersonId> | null, basis: BoardBasis): BoardRow[]
  /** Everybody's row as it was last told. */
  list(): BoardRow[]
}

/**
 * The rows of a board while somebody watches it. A person is measured anew only in sessions that are open or of which
 * something new is known. `programme` and `policy` are to be the same objects as long as they are the same.
 */
export function makeBoardRows(): BoardRows {
  const people = new Map<PersonId, Kept>()
  const assessor = makeLiveAssessor()
  return {
    put(some) {
      for (const each of some) {
        const { personId } = each.person
        people.set(personId, { ...each, told: people.get(personId)?.told ?? null, lines: new Map() })
      }
    },
    keepOnly(ids) {
      const gone = [...people.keys()].filter((id) => !ids.has(id))
      for (const id of gone) people.delete(id)
      return gone
    },
    judge(ids, basis) {
      assessor.judgeBy(basis)
      const changed: BoardRow[] = []
      for (const id of ids ?? people.keys()) {
        const kept = people.get(id)
        if (!kept) continue
        const whereabouts = findWhereabouts(seenBy(kept, basis), basis)
        const now = carryOn(kept, whereabouts, basis)
        const row = toRow(kept, assessor.assess(now.evidence), { basis, whereabouts, known: now.known })
        const key = steadyKey(row)
        if (kept.told?.key === key) continue
        kept.told = { row, key }
        changed.push(row)
      }
      return changed
    },
    list: () => [...people.values()].flatMap(({ told }) => told?.row ?? []),
  }
}

/** Somebody in a session, as a key. */
export const placeOf = ({ sessionId, personId }: { sessionId: string; personId: string }) => `${sessionId} ${personId}`

function seenBy({ known, person: { personId } }: BoardPerson, { programme, lastSeen }: BoardBasis) {
  return programme.flatMap((session) => {
    const visits = known.get(session.sessionId)?.visits
    if (!visits) return []
    const heardAtMs = lastSeen.get(placeOf({ ...session, personId })) ?? 0
    const seen = visits.map(({ startMs, endMs, endedHow }) =>
      endedHow === null
        ? { startMs, endMs: Math.max(endMs, heardAtMs), isOpen: true }
        : { startMs, endMs, isOpen: false },
    )
    return [{ session, visits: seen }]
  })
}

/** Who is here is taken to be here now, as their next sign of life will say. All other evidence stays the same objects. */
function carryOn(
  { evidence, known }: BoardPerson,
  whereabouts: Whereabouts,
  { nowMs }: BoardBasis,
): Pick<BoardPerson, 'evidence' | 'known'> {
  if (whereabouts.kind !== 'here') return { evidence, known }
  const { sessionId } = whereabouts
  const before = known.get(sessionId) ?? nothingKnown()
  const visits = before.visits.map((visit) =>
    visit.endedHow === null ? { ...visit, endMs: Math.max(visit.endMs, nowMs), uncertaintyMs: 0 } : visit,
  )
  const here = { ...before, visits }
  const pieces = toSessionEvidence(new Map([[sessionId, here]]))
  const others = evidence.evidence.filter((piece: SessionEvidence) => piece.sessionId !== sessionId)
  return {
    evidence: { ...evidence, evidence: [...others, ...pieces] },
    known: new Map(known).set(sessionId, here),
  }
}

type Seen = { basis: BoardBasis; whereabouts: Whereabouts; known: ReadonlyMap<string, Known> }

function toRow(kept: Kept, assessment: Assessment, { basis, whereabouts, known }: Seen): BoardRow {
  const { person, overrides } = kept
  const { programme, policy, nowMs, groupOf } = basis
  const standing = standingAfter(assessment, overrides.map(toOverride), policy)
  const assessed = new Map(assessment.sessions.map((session) => [session.sessionId, session]))
  const merged = asMerged(known, programme.map(toMerging))
  return {
    ...person,
    ...sayStanding(standing, { overrides, programme, policy, nowMs }),
    asOf: nowMs,
    whereabouts:
      whereabouts.kind === 'away' ? whereabouts : { ...whereabouts, sessionId: SessionId.parse(whereabouts.sessionId) },
    groupId: groupOf.get(person.personId) ?? null,
    sessions: programme.flatMap((session) => {
      const found = assessed.get(session.sessionId)
      return found ? [toSession(session, found, { kept, basis, known: merged })] : []
    }),
  }
}

const toMerging = ({ sessionId, mergedInto = null }: ProgrammeSession) => ({ id: sessionId, mergedInto })

function toSession(
  session: ProgrammeSession,
  { outcome, arithmetic }: SessionAssessment,
  { kept, basis, known }: { kept: Kept; basis: BoardBasis; known: ReadonlyMap<string, Known> },
): BoardRow['sessions'][number] {
  const { windowMs, creditedMs } = figuresOf(arithmetic)
  return {
    sessionId: SessionId.parse(session.sessionId),
    state: session.state,
    outcome,
    windowMs,
    creditedMs,
    line: lineOf(session, kept, { ...basis, known: known.get(session.sessionId) ?? nothingKnown() }),
  }
}

function lineOf(session: ProgrammeSession, { lines }: Kept, what: { known: Known; policy: Policy; nowMs: number }) {
  const drawn = lines.get(session.sessionId)
  if (drawn?.session === session && drawn.policy === what.policy) return drawn.line
  const line = drawLine(session, what)
  if (session.state === 'ended') lines.set(session.sessionId, { session, policy: what.policy, line })
  return line
}
