import { expect, test } from 'vitest'
import { isInForce, type Override, standingAfter } from './override.ts'
import { assessOne } from './test-makers.ts'

const computed = assessOne({})
const alone = { overrides: { secondApprover: false } }
const two = { overrides: { secondApprover: true } }
const makeOverride = (changes: Partial<Override> = {}): Override => ({
  overrideId: 'O1',
  atMs: 1000,
  outcome: 'complete',
  tier: null,
  proposedBy: 'anna',
  approvedBy: null,
  withdrawnAtMs: null,
  ...changes,
})

test('without a decision the rules decide', () => {
  expect(standingAfter(computed, [], alone)).toEqual({ computed, outcome: 'incomplete', tier: null, byDecision: null })
})

test('a decision decides, says so, and leaves the verdict as it was computed', () => {
  const after = standingAfter(computed, [makeOverride()], alone)
  expect(after).toEqual({ computed, outcome: 'complete', tier: 'complete', byDecision: 'O1' })
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
  expect(isInForce(override, policy)).toBe(inForce)
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
