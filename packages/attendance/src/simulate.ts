import { type AssessAllInput, type AssessedPerson, assessAll } from './assess-all.ts'
import type { Policy } from './policy.ts'
import { listRisks } from './risk.ts'
import type { Outcome, Reason } from './verdict.ts'

export type SimulationInput = Omit<AssessAllInput, 'policy'> & { readonly current: Policy; readonly proposed: Policy }

/** What a policy would mean for people whose evidence is known. */
export type Simulation = {
  readonly people: number
  readonly byOutcome: { readonly [O in Outcome]: number }
  /** How many of those who may still pass are at risk. */
  readonly atRisk: number
  /** How many reach each tier for good, by its name. */
  readonly byTier: ReadonlyMap<string, number>
  /** Who would not pass, or not yet, and why. */
  readonly notPassing: readonly (Stand & { readonly personId: string; readonly reasons: readonly Reason[] })[]
  /** Who would stand otherwise than by the policy in force. */
  readonly changed: readonly { readonly personId: string; readonly before: Stand; readonly after: Stand }[]
}

export type Stand = { readonly outcome: Outcome; readonly tier: string | null }

/** Judges everybody by the policy in force and by a proposed one: "with this rule 64 of 69 pass; these five fail". */
export function simulatePolicy({ current, proposed, ...input }: SimulationInput): Simulation {
  const before = new Map(assessAll({ ...input, policy: current }).map((person) => [person.personId, standOf(person)]))
  const after = assessAll({ ...input, policy: proposed })
  const basis = { programme: input.programme, policy: proposed, nowMs: input.nowMs ?? null }
  const byOutcome = { complete: 0, incomplete: 0, pending: 0, review: 0 }
  const byTier = new Map<string, number>()
  for (const { assessment } of after) {
    byOutcome[assessment.outcome] += 1
    if (assessment.tier !== null) byTier.set(assessment.tier, (byTier.get(assessment.tier) ?? 0) + 1)
  }
  return {
    people: after.length,
    byOutcome,
    atRisk: after.filter(({ assessment }) => listRisks(assessment, basis).length > 0).length,
    byTier,
    notPassing: after
      .filter(({ assessment }) => assessment.outcome !== 'complete')
      .map((person) => ({ personId: person.personId, ...standOf(person), reasons: person.assessment.reasons })),
    changed: after.flatMap((person) => {
      const [was, is] = [before.get(person.personId), standOf(person)]
      return was && (was.outcome !== is.outcome || was.tier !== is.tier)
        ? [{ personId: person.personId, before: was, after: is }]
        : []
    }),
  }
}

const standOf = ({ assessment: { outcome, tier } }: AssessedPerson): Stand => ({ outcome, tier })
