import type { StandingAfter } from '@muster/attendance/override'
import type { Assessment } from '@muster/attendance/verdict'
import type { PolicyView, Standing } from '@muster/contracts/attendance'
import type { PersonId, ProjectId } from '@muster/contracts/ids'
import { canonicalJson, sha256 } from '@muster/evidence/canonical'
import { requirePerson } from '../../platform/actor.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { AppError } from '../../platform/errors.ts'
import { hasBegun } from '../programme/programme.service.ts'
import { asMerged } from './known.ts'
import { gather, judge, standingOf } from './material.ts'
import { toPolicyView } from './policy.service.ts'
import { toStanding } from './standing.ts'

/** One person's verdict as of now, with what pins it: the digest of everything that went in, and the policy's version. */
export type PersonAssessment = {
  personId: PersonId
  assessment: Assessment
  /** After what people have decided. */
  standing: StandingAfter
  inputsSha256: string
  policyVersion: number
}

/** Throws NOT_FOUND where the person takes no part in the project. */
export async function assessPerson(
  ctx: Ctx,
  { projectId, personId }: { projectId: ProjectId; personId: PersonId },
): Promise<PersonAssessment> {
  const [assessed] = await assessProject(ctx, projectId, [personId])
  if (!assessed) throw new AppError('NOT_FOUND')
  return assessed
}

/** Everybody who takes part in a project (or some of them), in a constant number of queries. Staff are not assessed. */
export async function assessProject(
  ctx: Ctx,
  projectId: ProjectId,
  only?: readonly PersonId[],
): Promise<PersonAssessment[]> {
  const material = await gather(ctx, projectId, only)
  return material.people.map((person) => {
    const { assessment, inputs } = judge(person, material)
    return {
      personId: person.personId,
      assessment,
      standing: standingOf(person, assessment, material),
      inputsSha256: sha256(canonicalJson(inputs)),
      policyVersion: assessment.policyVersion,
    }
  })
}

export type Board = { asOf: number; policy: PolicyView; standings: Standing[] }

/** Everybody's intervals and verdict, as of now. */
export async function describeBoard(ctx: Ctx, projectId: ProjectId, only?: readonly PersonId[]): Promise<Board> {
  const material = await gather(ctx, projectId, only)
  const { inForce, programme, timeZone, evidence, overrides, nowMs } = material
  const standings = material.people.map((person) => {
    const standing = standingOf(person, judge(person, material).assessment, material)
    return toStanding(person, standing, {
      programme,
      timeZone,
      policy: inForce.policy,
      known: asMerged(evidence.get(person.personId) ?? new Map(), programme),
      overrides: overrides.get(person.personId) ?? [],
      nowMs,
    })
  })
  return { asOf: nowMs, policy: toPolicyView(inForce, hasBegun(programme)), standings }
}

/** The asking participant's own standing: the same as `describeStanding` tells those who run the project. */
export const describeOwnStanding = (ctx: Ctx, projectId: ProjectId) =>
  describeStanding(ctx, { projectId, personId: requirePerson(ctx.actor).personId })

/** One person's intervals and verdict, as of now. Throws NOT_FOUND for somebody who takes no part. */
export async function describeStanding(
  ctx: Ctx,
  { projectId, personId }: { projectId: ProjectId; personId: PersonId },
): Promise<Omit<Board, 'standings'> & { standing: Standing }> {
  const { standings, ...board } = await describeBoard(ctx, projectId, [personId])
  const [standing] = standings
  if (!standing) throw new AppError('NOT_FOUND')
  return { ...board, standing }
}
