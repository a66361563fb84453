import { type AssessInput, assessBy, type PersonEvidence } from './assess.ts'
import { makePlan } from './plan.ts'
import type { Assessment } from './verdict.ts'

export type PersonInput = PersonEvidence & { readonly personId: string }
export type AssessAllInput = Pick<AssessInput, 'programme' | 'policy' | 'nowMs'> & {
  readonly people: readonly PersonInput[]
}
export type AssessedPerson = { readonly personId: string; readonly assessment: Assessment }

/** Everybody in a programme, each as by `assess`; what is the same for all of them is worked out once. */
export function assessAll({ programme, policy, nowMs, people }: AssessAllInput): readonly AssessedPerson[] {
  const plan = makePlan({ programme, policy, nowMs: nowMs ?? null })
  return people.map((person) => ({ personId: person.personId, assessment: assessBy(plan, person) }))
}
