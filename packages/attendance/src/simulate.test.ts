import { expect, test } from 'vitest'
import { assess } from './assess.ts'
import { assessAll } from './assess-all.ts'
import { simulatePolicy } from './simulate.ts'
import { MINUTE, makePolicy, makeSession, makeVisit, START } from './test-makers.ts'

const programme = [makeSession()]
const people = [95, 85, 75, 40].map((minutes) => ({
  personId: `stayed-${minutes}`,
  evidence: [{ sessionId: 'S1', visits: [makeVisit(0, minutes * MINUTE)], outages: [] }],
}))

test('everybody is judged as each would be alone', () => {
  const policy = makePolicy()
  const alone = people.map((person) => ({
    personId: person.personId,
    assessment: assess({ programme, policy, ...person }),
  }))
  expect(assessAll({ programme, policy, people })).toMatchObject(alone)
})

test('with the proposed rule two of four pass; who does not, and why; and for whom it changes', () => {
  const lesser = {
    tier: 'participation',
    creditPercent: 50,
    requirements: [{ kind: 'minutes', scope: 'programme', sessions: 'required', minMinutes: 60 }],
  } as const
  const simulation = simulatePolicy({
    programme,
    people,
    current: makePolicy({ minPercent: 90 }),
    proposed: makePolicy({ minPercent: 80, tiers: [lesser] }),
  })
  expect(simulation).toMatchObject({
    people: 4,
    byOutcome: { complete: 2, incomplete: 2, pending: 0, review: 0 },
    notPassing: [
      { personId: 'stayed-75', outcome: 'incomplete', tier: 'participation', reasons: [{ code: 'missed-too-much' }] },
      { personId: 'stayed-40', outcome: 'incomplete', tier: null },
    ],
  })
  expect([...simulation.byTier]).toEqual([
    ['complete', 2],
    ['participation', 1],
  ])
  expect(simulation.changed).toEqual([
    {
      personId: 'stayed-85',
      before: { outcome: 'incomplete', tier: null },
      after: { outcome: 'complete', tier: 'complete' },
    },
    {
      personId: 'stayed-75',
      before: { outcome: 'incomplete', tier: null },
      after: { outcome: 'incomplete', tier: 'participation' },
    },
  ])
})

test('while a session goes on it says who can still pass, and how many of them are at risk', () => {
  const stayed = (fromMinute: number) => ({
    personId: `came-at-${fromMinute}`,
    evidence: [{ sessionId: 'S1', visits: [makeVisit(fromMinute * MINUTE, 60 * MINUTE)], outages: [] }],
  })
  const simulation = simulatePolicy({
    programme: [makeSession({ state: 'open' })],
    people: [stayed(0), stayed(9), stayed(11)],
    current: makePolicy(),
    proposed: makePolicy(),
    nowMs: START + 60 * MINUTE,
  })
  expect(simulation).toMatchObject({ byOutcome: { complete: 0, pending: 2, incomplete: 1 }, atRisk: 1 })
})
