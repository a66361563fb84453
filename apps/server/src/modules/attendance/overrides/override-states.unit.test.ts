import { OverrideId, PersonId } from '@muster/contracts/ids'
import { expect, test } from 'vitest'
import { newId } from '../../../platform/ids.ts'
import { type OverrideRow, toCases } from './override-case.ts'
import { statesOf } from './override-states.ts'

const anna = newId(PersonId)
const ben = newId(PersonId)
const one = { overrides: { secondApprover: false } }
const two = { overrides: { secondApprover: true } }
const ruling = { outcome: 'complete', tier: null, creditsHundredths: null } as const

/** `decided` each as late as its place says; what else was recorded about them, by their place. */
function states(
  policy: typeof one,
  { decisions, confirmed = [], withdrawn = [] }: { decisions: number; confirmed?: number[]; withdrawn?: number[] },
) {
  const shared = { personId: anna, attachmentSha256: null, reason: null, at: new Date(0) }
  const ids = Array.from({ length: decisions }, () => newId(OverrideId))
  const about = (kind: 'confirmed' | 'withdrawn', places: number[]): OverrideRow[] =>
    places.map((place) => ({
      ...shared,
      id: newId(OverrideId),
      kind,
      regarding: ids[place - 1] ?? null,
      ruling: null,
      by: ben,
    }))
  const cases = toCases([
    ...ids.map((id, index) => ({
      ...shared,
      id,
      kind: 'decided' as const,
      regarding: ids[index - 1] ?? null,
      ruling,
      by: anna,
      at: new Date(index),
    })),
    ...about('confirmed', confirmed),
    ...about('withdrawn', withdrawn),
  ])
  const stateOf = statesOf(cases, policy)
  return ids.map(stateOf)
}

test.each([
  ['one is enough', one, { decisions: 1 }, ['in-force']],
  ['two are needed', two, { decisions: 1 }, ['waiting']],
  ['two decided', two, { decisions: 1, confirmed: [1] }, ['in-force']],
  ['the later replaces the earlier', one, { decisions: 2 }, ['replaced', 'in-force']],
  ['the later waits, the earlier still decides', two, { decisions: 2, confirmed: [1] }, ['in-force', 'waiting']],
  ['the later was withdrawn', one, { decisions: 2, withdrawn: [2] }, ['in-force', 'withdrawn']],
  ['confirmed, then withdrawn', two, { decisions: 1, confirmed: [1], withdrawn: [1] }, ['withdrawn']],
])('%s', (_, policy, recorded, expected) => {
  expect(states(policy, recorded)).toEqual(expected)
})
