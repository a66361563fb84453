import { PersonId, ProjectId, SessionId } from '@muster/contracts/ids'
import { describe, expect, test } from 'vitest'
import { newId, newUuid } from '../../platform/ids.ts'
import { type ChainedVisit, canonicalJson, chain, findBreak } from './evidence-chain.ts'
import type { ClosedVisit } from './visit.ts'

const makeVisit = (leftAtMs: number): ClosedVisit => ({
  id: newUuid(),
  bootId: newUuid(),
  projectId: newId(ProjectId),
  sessionId: newId(SessionId),
  personId: newId(PersonId),
  connectionId: newUuid(),
  device: newUuid(),
  room: 'stage',
  joinedAtMs: 1000,
  leftAtMs,
  uncertaintyMs: 0,
  ending: 'left',
  clockOffsetMs: null,
})
const visits = [2000, 3000, 4000, 5000].map(makeVisit)
const whole = chain(visits, null)

const tampered: [string, ChainedVisit[], number][] = [
  ['a changed time', whole.map((visit, index) => (index === 1 ? { ...visit, leftAtMs: 9000 } : visit)), 2],
  ['a removed record', whole.filter((_, index) => index !== 2), 3],
  ['an inserted record', [...whole.slice(0, 1), ...chain([makeVisit(7)], null), ...whole.slice(1)], 2],
  ['two records swapped', [whole[1], whole[0], whole[2], whole[3]].filter((visit) => visit !== undefined), 1],
  ['a record of another chain at the end', [...whole, ...chain([makeVisit(8)], { chainSeq: 4, hash: 'f' })], 5],
]

describe('the chain of evidence', () => {
  test('is whole as it was written', () => {
    expect(findBreak(whole)).toBeNull()
  })

  test('is the same whether it was written at once or in parts', () => {
    const first = chain(visits.slice(0, 2), null)
    expect([...first, ...chain(visits.slice(2), first.at(-1) ?? null)]).toEqual(whole)
  })

  test.each(tampered)('shows %s', (_, records, place) => {
    expect(findBreak(records)).toBe(place)
  })

  test('does not depend on the order in which a record names its parts', () => {
    expect(canonicalJson({ b: [{ d: 1, c: null }], a: 'x' })).toBe('{"a":"x","b":[{"c":null,"d":1}]}')
  })
})
