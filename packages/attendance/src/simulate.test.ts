import { expect, test } from 'vitest'
import { assess } from './assess.ts'
import { assessAll } from './assess-all.ts'
import { simulatePolicy } from './simulate.ts'
import { MINUTE, makePolicy, makeSession, makeVisit } from './test-makers.ts'

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
