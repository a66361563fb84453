import { OverrideId, PersonId } from '@muster/contracts/ids'
import { expect, test } from 'vitest'
import { newId } from '../../../platform/ids.ts'
import { type OverrideRow, type SecondApproval, toCases } from './override-case.ts'
import { statesOf } from './override-states.ts'

const anna = newId(PersonId)
const ben = newId(PersonId)
const since = (ms: number, secondApprover: boolean) => ({ setAt: new Date(ms), secondApprover })
const one = [since(-1, false)]
const two = [since(-1, true)]
const ruling = { outcome: 'complete', tier: null, creditsHundredths: null } as const

/** `decided` each as late as its place says; what else was recorded about them, by their place. */
function states(
  rules: readonly SecondApproval[],
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
  const rows = [
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
  ]
  return ids.map(statesOf(toCases(rows, rules)))
}

test.each([
  ['one is enough', one, { decisions: 1 }, ['in-force']],
  ['two are needed', two, { decisions: 1 }, ['waiting']],
  ['two decided', two, { decisions: 1, confirmed: [1] }, ['in-force']],
  ['the later replaces the earlier', one, { decisions: 2 }, ['replaced', 'in-force']],
  ['the later waits, the earlier still decides', two, { decisions: 2, confirmed: [1] }, ['in-force', 'waiting']],
  ['the later was withdrawn', one, { decisions: 2, withdrawn: [2] }, ['in-force', 'withdrawn']],
  ['confirmed, then withdrawn', two, { decisions: 1, confirmed: [1], withdrawn: [1] }, ['withdrawn']],
  ['two are needed only since', [...one, since(1, true)], { decisions: 1 }, ['in-force']],
  ['two are needed no more since', [...two, since(1, false)], { decisions: 1 }, ['waiting']],
  ['two are needed from that moment on', [...one, since(0, true)], { decisions: 1 }, ['waiting']],
  ['each by the rule of its time', [...one, since(1, true)], { decisions: 2 }, ['in-force', 'waiting']],
  ['two, then one, then two', [...two, since(1, false), since(2, true)], { decisions: 2 }, ['replaced', 'in-force']],
])('%s', (_, rules, recorded, expected) => {
  expect(states(rules, recorded)).toEqual(expected)
})
