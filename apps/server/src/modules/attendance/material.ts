import { assess } from '@muster/attendance/assess'
import type { ActivityDone } from '@muster/attendance/evidence'
import { type StandingAfter, standingAfter } from '@muster/attendance/override'
import type { Assessment } from '@muster/attendance/verdict'
import type { PersonId, ProjectId } from '@muster/contracts/ids'
import type { Ctx } from '../../platform/ctx.ts'
import { listProgramme, type SessionFacts } from '../programme/programme.service.ts'
import { getProjectFacts } from '../projects/projects.service.ts'
import { type DoneFor, listDone } from './activities/deeds.service.ts'
import { gatherEvidence, type ProjectEvidence, toSessionEvidence } from './evidence.ts'
import { type OverrideCase, toOverride } from './overrides/override-case.ts'
import { listCases } from './overrides/overrides.store.ts'
import { type AssessedPerson, listAssessed } from './participants.store.ts'
import { getPolicyInForce, type PolicyInForce } from './policy.service.ts'
import { toProgrammeSession } from './programme-input.ts'

/** Everything that verdicts in a project rest on. */
export type Material = {
  people: AssessedPerson[]
  programme: SessionFacts[]
  timeZone: string
  evidence: ProjectEvidence
  /** What people did beside attending for the programme as a whole, by person. */
  activities: ReadonlyMap<string, readonly ActivityDone[]>
  inForce: PolicyInForce
  /** What administrators decided, by person. */
  overrides: ReadonlyMap<PersonId, readonly OverrideCase[]>
  nowMs: number
}

/** In a constant number of queries, for everybody who takes part or for some of them. */
export async function gather(ctx: Ctx, projectId: ProjectId, only?: readonly PersonId[]): Promise<Material> {
  const programme = await listProgramme(ctx, projectId)
  const done = await listDone(ctx, projectId, only)
  return {
    people: await listAssessed(ctx.db, projectId, only),
    programme,
    timeZone: (await getProjectFacts(ctx, projectId)).timeZone,
    evidence: await gatherEvidence(ctx, { projectId, only, programme, done }),
    activities: ofProgramme(done),
    inForce: await getPolicyInForce(ctx, projectId),
    overrides: Map.groupBy(await listCases(ctx.db, projectId, only), ({ decided }) => decided.personId),
    nowMs: ctx.now.getTime(),
  }
}

function ofProgramme(done: readonly DoneFor[]): Material['activities'] {
  const whole = done.filter(({ sessionId }) => sessionId === null)
  const byPerson = Map.groupBy(whole, ({ personId }) => personId)
  return new Map([...byPerson].map(([personId, theirs]) => [personId, theirs.map(({ done }) => done)]))
}

export const programmeOf = ({ programme, timeZone }: Material) =>
  programme.map((session) => toProgrammeSession(session, timeZone))

/** What is known of one person. How a session counts for who speaks in it, the policy says. */
export function knownOf({ personId }: AssessedPerson, { programme, evidence, activities }: Material) {
  const speaking = programme.filter(({ resourcePersons }) =>
    resourcePersons.some((speaker) => speaker.personId === personId),
  )
  const done = activities.get(personId)
  return {
    evidence: toSessionEvidence(evidence.get(personId) ?? new Map()),
    ownSessionIds: speaking.map(({ id }) => id),
    ...(done ? { activities: done } : {}),
  }
}

export function judge(person: AssessedPerson, material: Material) {
  // The digest pins what the verdict rests on; of an open session that is more than can be pinned, so not the time.
  const pinned = { programme: programmeOf(material), policy: material.inForce.policy, ...knownOf(person, material) }
  return { assessment: assess({ ...pinned, nowMs: material.nowMs }), inputs: pinned }
}

/** How somebody stands once people have decided. */
export const standingOf = (
  { personId }: AssessedPerson,
  assessment: Assessment,
  { overrides, inForce }: Material,
): StandingAfter => standingAfter(assessment, (overrides.get(personId) ?? []).map(toOverride), inForce.policy)
