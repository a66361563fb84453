import type { ProgrammeSession, SessionEvidence } from '@muster/attendance/evidence'
import { referencePolicy } from '@muster/attendance/reference-policy'
import { PersonId, SessionId } from '@muster/contracts/ids'
import { type BoardBasis, type BoardPerson, makeBoardRows } from '@muster/server/modules/attendance/board/board-rows'
import type { Known, KnownVisit } from '@muster/server/modules/attendance/known'
import { makePerson, programme } from './crowd.ts'

const minuteMs = 60_000

/** Nine sessions are over, and the last one has run for an hour. */
const nowMs = (programme.at(-1)?.scheduled.startMs ?? 0) + 60 * minuteMs
const sessionIds = programme.map((_, index) => SessionId.parse(idOf(index)))
const underWay: readonly ProgrammeSession[] = programme.map((session, index) => ({
  ...session,
  sessionId: sessionIds[index] ?? session.sessionId,
  state: index === programme.length - 1 ? 'open' : 'ended',
}))
const basis: BoardBasis = {
  programme: underWay,
  policy: referencePolicy,
  groupOf: new Map(),
  lastSeen: new Map(),
  nowMs,
  silentAfterMs: 15_500,
}

function idOf(index: number): string {
  return `01890000-0000-7000-8000-${index.toString(16).padStart(12, '0')}`
}

/** Everybody's visits as far as they have come. */
function makePersonSoFar(index: number): BoardPerson {
  const known = makePerson(index).evidence.map(({ visits, outages }, session): [string, Known] => {
    const soFar = visits.filter(({ startMs }) => startMs < nowMs)
    const stays = soFar.map((visit): KnownVisit => ({ ...visit, room: 'stage', endedHow: 'left' }))
    return [
      sessionIds[session] ?? '',
      { visits: stays, outages: [...outages], untimed: 0, checks: [], activities: [], views: [] },
    ]
  })
  const names = { latin: `Person number ${index}`, native: null }
  return together({ personId: PersonId.parse(idOf(index)), names, country: 'KR' }, new Map(known))
}

function together(person: BoardPerson['person'], known: ReadonlyMap<string, Known>): BoardPerson {
  const evidence = [...known].map(
    ([sessionId, { visits, outages }]): SessionEvidence => ({ sessionId, visits, outages }),
  )
  return { person, evidence: { evidence }, known, overrides: [] }
}

/** One of them comes to the session that is open, or goes. */
function afterMove({ person, known }: BoardPerson, { comes, atMs }: { comes: boolean; atMs: number }): BoardPerson {
  const openId = sessionIds.at(-1) ?? ''
  const before = known.get(openId) ?? { visits: [], outages: [], untimed: 0, checks: [], activities: [], views: [] }
  const stay: KnownVisit = { startMs: atMs, endMs: atMs, uncertaintyMs: 0, room: 'stage', endedHow: null }
  const visits = comes
    ? [...before.visits, stay]
    : before.visits.map((visit) => (visit.endedHow === null ? { ...visit, endMs: atMs, endedHow: 'left' } : visit))
  return together(person, new Map(known).set(openId, { ...before, visits }))
}

/** The board of a session under way: what is told of it after one of its people has come or gone. */
export function makeBoard(count: number) {
  const people = Array.from({ length: count }, (_, index) => makePersonSoFar(index))
  const rows = makeBoardRows()
  rows.put(people)
  const first = rows.judge(null, basis)
  return {
    rowOf(index: number): object {
      const row = first[index]
      if (!row) throw new RangeError(`nobody is number ${index}`)
      return row
    },
    change(turn: number): unknown {
      const index = Math.floor(turn / 2) % count
      const before = people[index]
      if (!before) throw new RangeError(`nobody is number ${index}`)
      const atMs = nowMs + turn
      const after = afterMove(before, { comes: turn % 2 === 0, atMs })
      people[index] = after
      rows.put([after])
      const told = rows.judge([after.person.personId], { ...basis, nowMs: atMs })
      if (told.length !== 1) throw new Error(`${told.length} rows were told`)
      return told
    },
  }
}
