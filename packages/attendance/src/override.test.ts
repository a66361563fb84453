import { expect, test } from 'vitest'
import { findInForce, findWaiting, type Override, standingAfter } from './override.ts'
import { assessOne } from './test-makers.ts'

const computed = assessOne({})
const half = { tier: 'half', requirements: [], creditPercent: 50 }
const alone = { overrides: { secondApprover: false }, tiers: [half] }
const two = { overrides: { secondApprover: true }, tiers: [half] }
const credited = { ...computed, credits: { lowHundredths: 125, highHundredths: 150, reachableHundredths: 150 } }
const makeOverride = (changes: Partial<Override> = {}): Override => ({
  overrideId: 'O1',
  atMs: 1000,
  outcome: 'complete',
  tier: null,
  creditsHundredths: null,
  proposedBy: 'anna',
  approvedBy: null,
  withdrawnAtMs: null,
  ...changes,
})

test('without a decision the rules decide', () => {
  expect(standingAfter(computed, [], alone)).toEqual({
    computed,
    outcome: 'incomplete',
    tier: null,
    creditsHundredths: null,
    byDecision: null,
    waiting: null,
  })
})

test('a decision decides, says so, and leaves the verdict as it was computed', () => {
  const after = standingAfter(computed, [makeOverride()], alone)
  expect(after).toMatchObject({ outcome: 'complete', tier: 'complete', byDecision: 'O1', waiting: null })
  expect(after.computed).toBe(computed)
})

test('a lesser tier may be granted', () => {
  const partial = makeOverride({ outcome: 'incomplete', tier: 'participation' })
  expect(standingAfter(computed, [partial], alone)).toMatchObject({ outcome: 'incomplete', tier: 'participation' })
})

test.each([
  ['one administrator is enough', alone, makeOverride(), true],
  ['one administrator is not enough', two, makeOverride(), false],
  ['the same one twice is one', two, makeOverride({ approvedBy: 'anna' }), false],
  ['another one approved', two, makeOverride({ approvedBy: 'ben' }), true],
  ['withdrawn', alone, makeOverride({ approvedBy: 'ben', withdrawnAtMs: 2000 }), false],
])('%s', (_, policy, override, inForce) => {
  expect(findInForce([override], policy)).toBe(inForce ? override : null)
})

test('the latest decision in force decides, in whatever order they come', () => {
  const later = makeOverride({ overrideId: 'O2', atMs: 2000, outcome: 'incomplete' })
  const withdrawn = makeOverride({ overrideId: 'O3', atMs: 3000, withdrawnAtMs: 3001 })
  const twin = makeOverride({ overrideId: 'O4', atMs: 2000 })
  const all = [makeOverride(), later, withdrawn]
  for (const order of [all, all.toReversed()])
    expect(standingAfter(computed, order, alone)).toMatchObject({ outcome: 'incomplete', byDecision: 'O2' })
  for (const order of [
    [later, twin],
    [twin, later],
  ])
    expect(standingAfter(computed, order, alone).byDecision).toBe('O4')
})

test.each([
  ['complete, as earned', makeOverride(), 125],
  ['a tier, rounded down', makeOverride({ outcome: 'incomplete', tier: 'half' }), 62],
  ['as many as were granted', makeOverride({ creditsHundredths: 150 }), 150],
  ['none granted', makeOverride({ creditsHundredths: 0 }), 0],
  ['a tier that the policy no longer has', makeOverride({ outcome: 'incomplete', tier: 'gone' }), 0],
  ['nothing reached', makeOverride({ outcome: 'incomplete', creditsHundredths: 150 }), null],
])('credits by decision: %s', (_, override, hundredths) => {
  expect(standingAfter(credited, [override], alone).creditsHundredths).toBe(hundredths)
})

test('without a decision credits go with the tier that was reached', () => {
  const reached = (tier: string | null) => standingAfter({ ...credited, tier }, [], alone).creditsHundredths
  expect([reached('complete'), reached('half'), reached(null)]).toEqual([125, 62, null])
})

test.each([
  ['nobody confirmed the latest', two, [makeOverride()], 'O1'],
  ['it was confirmed', two, [makeOverride({ approvedBy: 'ben' })], null],
  ['it was withdrawn', two, [makeOverride({ withdrawnAtMs: 2000 })], null],
  ['one is enough', alone, [makeOverride()], null],
  [
    'a later one is in force',
    two,
    [makeOverride(), makeOverride({ overrideId: 'O2', atMs: 2000, approvedBy: 'ben' })],
    null,
  ],
])('waiting for a second administrator: %s', (_, policy, overrides, waiting) => {
  expect(findWaiting(overrides, policy)?.overrideId ?? null).toBe(waiting)
})

test('while a decision waits, the one before it stays in force', () => {
  const earlier = makeOverride({ approvedBy: 'ben' })
  const later = makeOverride({ overrideId: 'O2', atMs: 2000, outcome: 'incomplete' })
  expect(standingAfter(computed, [earlier, later], two)).toMatchObject({
    outcome: 'complete',
    byDecision: 'O1',
    waiting: 'O2',
  })
})
