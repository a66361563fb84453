import { type Simulation, simulatePolicy } from '@muster/attendance/simulate'
import type { PolicyPreview } from '@muster/contracts/attendance'
import type { ProjectId } from '@muster/contracts/ids'
import type { WantedPolicy } from '@muster/contracts/policy'
import type { Ctx } from '../../platform/ctx.ts'
import { hasBegun } from '../programme/programme.service.ts'
import { gather, knownOf, programmeOf } from './material.ts'
import { readWanted } from './policy.service.ts'
import { samplePeople, sampleProgramme } from './policy-sample.ts'
import { toReason } from './standing.ts'

type Who = PolicyPreview['changed'][number]['who']

/**
 * How everybody would stand by a policy, beside how they stand now. Before a session has begun there is nothing to judge:
 * then it is shown over a sample of people in the project's own programme. INVALID where it is no policy.
 */
export async function previewPolicy(ctx: Ctx, projectId: ProjectId, wanted: WantedPolicy): Promise<PolicyPreview> {
  const material = await gather(ctx, projectId)
  const current = material.inForce.policy
  const policies = { current, proposed: readWanted(wanted, { version: current.version + 1 }) }
  if (!hasBegun(material.programme)) {
    const programme = sampleProgramme(programmeOf(material), material.nowMs)
    const simulation = simulatePolicy({ ...policies, programme, people: samplePeople(programme, policies.proposed) })
    return { sample: true, ...toPreview(simulation, (sample) => ({ sample })) }
  }
  const whoIs = new Map<string, Who>(
    material.people.map(({ personId, names }) => [personId, { personId, names }] as const),
  )
  const people = material.people.map((person) => ({ personId: person.personId, ...knownOf(person, material) }))
  const simulation = simulatePolicy({ ...policies, programme: programmeOf(material), people, nowMs: material.nowMs })
  return { sample: false, ...toPreview(simulation, (personId) => whoIs.get(personId) ?? { sample: personId }) }
}

function toPreview({ byTier, ...simulation }: Simulation, whoIs: (id: string) => Who): Omit<PolicyPreview, 'sample'> {
  return {
    people: simulation.people,
    byOutcome: { ...simulation.byOutcome },
    atRisk: simulation.atRisk,
    byTier: [...byTier].map(([tier, people]) => ({ tier, people })),
    notPassing: simulation.notPassing.map(({ personId, outcome, tier, reasons }) => ({
      who: whoIs(personId),
      outcome,
      tier,
      reasons: reasons.map(toReason),
    })),
    changed: simulation.changed.map(({ personId, before, after }) => ({ who: whoIs(personId), before, after })),
  }
}
