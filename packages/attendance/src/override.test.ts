import { expect, test } from 'vitest'
import { findInForce, findWaiting, type Override, standingAfter } from './override.ts'
import { assessOne } from './test-makers.ts'

const computed = assessOne({})
const half = { tier: 'half', requirements: [], creditPercent: 50 }
const policy = { tiers: [half] }
const credited = { ...computed, credits: { lowHundredths: 125, highHundredths: 150, reachableHundredths: 150 } }
const makeOverride = (changes: Partial<Override> = {}): Override => ({
  overrideId: 'O1',
  atMs: 1000,
  outcome: 'complete',
  tier: null,
  creditsHundredths: null,
  proposedBy: 'anna',
  needsSecond: false,
  approvedBy: null,
  withdrawnAtMs: null,
  ...changes,
})
const two = { needsSecond: true }

test('without a decision the rules decide', () => {
  expect(standingAfter(computed, [], policy)).toEqual({
    computed,
    outcome: 'incomplete',
    tier: null,
    creditsHundredths: null,
    byDecision: null,
    waiting: null,
  })
})

test('a decision decides, says so, and leaves the verdict as it was computed', () => {
  const after = standingAfter(computed, [makeOverride()], policy)
  expect(after).toMatchObject({ outcome: 'complete', tier: 'complete', byDecision: 'O1', waiting: null })
  expect(after.computed).toBe(computed)
})

test('a lesser tier may be granted', () => {
  const partial = makeOverride({ outcome: 'incomplete', tier: 'participation' })
  expect(standingAfter(computed, [partial], policy)).toMatchObject({ outcome: 'incomplete', tier: 'participation' })
})

test.each([
  ['one administrator is enough', makeOverride(), true],
  ['one administrator is not enough', makeOverride(two), false],
  ['the same one twice is one', makeOverride({ ...two, approvedBy: 'anna' }), false],
  ['another one approved', makeOverride({ ...two, approvedBy: 'ben' }), true],
  ['withdrawn', makeOverride({ approvedBy: 'ben', withdrawnAtMs: 2000 }), false],
])('%s', (_, override, inForce) => {
  expect(findInForce([override])).toBe(inForce ? override : null)
})

test('the latest decision in force decides, in whatever order they come', () => {
  const later = makeOverride({ overrideId: 'O2', atMs: 2000, outcome: 'incomplete' })
  const withdrawn = makeOverride({ overrideId: 'O3', atMs: 3000, withdrawnAtMs: 3001 })
  const twin = makeOverride({ overrideId: 'O4', atMs: 2000 })
  const all = [makeOverride(), later, withdrawn]
  for (const order of [all, all.toReversed()])
    expect(standingAfter(computed, order, policy)).toMatchObject({ outcome: 'incomplete', byDecision: 'O2' })
  for (const order of [
    [later, twin],
    [twin, later],
  ])
    expect(standingAfter(computed, order, policy).byDecision).toBe('O4')
})

test.each([
  ['complete, as earned', makeOverride(), 125],
  ['a tier, rounded down', makeOverride({ outcome: 'incomplete', tier: 'half' }), 62],
  ['as many as were granted', makeOverride({ creditsHundredths: 150 }), 150],
  ['none granted', makeOverride({ creditsHundredths: 0 }), 0],
  ['a tier that the policy no longer has', makeOverride({ outcome: 'incomplete', tier: 'gone' }), 0],
  ['nothing reached', makeOverride({ outcome: 'incomplete', creditsHundredths: 150 }), null],
])('credits by decision: %s', (_, override, hundredths) => {
  expect(standingAfter(credited, [override], policy).creditsHundredths).toBe(hundredths)
})

test('without a decision credits go with the tier that was reached', () => {
  const reached = (tier: string | null) => standingAfter({ ...credited, tier }, [], policy).creditsHundredths
  expect([reached('complete'), reached('half'), reached(null)]).toEqual([125, 62, null])
})

test.each([
  ['nobody confirmed the latest', [makeOverride(two)], 'O1'],
  ['it was confirmed', [makeOverride({ ...two, approvedBy: 'ben' })], null],
  ['it was withdrawn', [makeOverride({ ...two, withdrawnAtMs: 2000 })], null],
  ['one is enough', [makeOverride()], null],
  [
    'a later one is in force',
    [makeOverride(two), makeOverride({ ...two, overrideId: 'O2', atMs: 2000, approvedBy: 'ben' })],
    null,
  ],
])('waiting for a second administrator: %s', (_, overrides, waiting) => {
  expect(findWaiting(overrides)?.overrideId ?? null).toBe(waiting)
})

test('while a decision waits, the one before it stays in force', () => {
  const earlier = makeOverride({ ...two, approvedBy: 'ben' })
  const later = makeOverride({ ...two, overrideId: 'O2', atMs: 2000, outcome: 'incomplete' })
  expect(standingAfter(computed, [earlier, later], policy)).toMatchObject({
    outcome: 'complete',
    byDecision: 'O1',
    waiting: 'O2',
  })
})
