import { assessAll, type PersonInput } from '@muster/attendance/assess-all'
import type { ProgrammeSession, Visit } from '@muster/attendance/evidence'
import { referencePolicy } from '@muster/attendance/reference-policy'
import { makePerson, programme } from './crowd.ts'

const minuteMs = 60_000

/** Nine sessions are over, and the last one has run for an hour. */
const nowMs = (programme.at(-1)?.scheduled.startMs ?? 0) + 60 * minuteMs
const underWay: readonly ProgrammeSession[] = programme.map((session, index) =>
  index === programme.length - 1 ? { ...session, state: 'open' } : session,
)

/** Everybody's visits as far as they have come. */
function makePersonSoFar(index: number): PersonInput {
  const person = makePerson(index)
  const soFar = ({ startMs }: Visit) => startMs < nowMs
  return { ...person, evidence: person.evidence.map((known) => ({ ...known, visits: known.visits.filter(soFar) })) }
}

/** One person came back for a minute, in the session that is open. */
function withOneMore(person: PersonInput, turn: number): PersonInput {
  const startMs = nowMs - (turn % 60) * minuteMs
  const visit = { startMs, endMs: startMs + minuteMs, uncertaintyMs: 0 }
  const evidence = person.evidence.map((known, index) =>
    index === underWay.length - 1 ? { ...known, visits: [...known.visits, visit] } : known,
  )
  return { ...person, evidence }
}

/** The board of a session under way: what is told of it after one of its people has come or gone. */
export function makeBoard(count: number) {
  const people = Array.from({ length: count }, (_, index) => makePersonSoFar(index))
  const judge = (some: readonly PersonInput[]) =>
    assessAll({ programme: underWay, policy: referencePolicy, people: some, nowMs })
  return {
    rowOf(index: number): object {
      const person = people[index]
      if (!person) throw new RangeError(`nobody is number ${index}`)
      return judge([person])
    },
    change(turn: number): unknown {
      const index = turn % count
      const person = people[index]
      if (!person) throw new RangeError(`nobody is number ${index}`)
      people[index] = withOneMore(person, turn)
      return judge(people)
    },
  }
}
