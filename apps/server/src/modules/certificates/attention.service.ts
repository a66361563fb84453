import type { CertificateId, ProjectId } from '@muster/contracts/ids'
import type { Ctx } from '../../platform/ctx.ts'
import { assessProject } from '../attendance/attendance.service.ts'
import { listLatestDecisions } from '../attendance/overrides/override-views.service.ts'
import { listValidOf } from './certificates.store.ts'

/**
 * Valid certificates that no longer say what people have decided since: a decision they rest on was withdrawn, or another
 * one made. They are not revoked by themselves; that takes a person. Only those are looked at about whom anything was
 * decided after they got theirs.
 */
export async function listContradicted(ctx: Ctx, projectId: ProjectId): Promise<ReadonlySet<CertificateId>> {
  const decidedAt = await listLatestDecisions(ctx, projectId)
  const doubtful = (await listValidOf(ctx.db, projectId, [...decidedAt.keys()])).filter(
    ({ personId, issuedAt }) => (decidedAt.get(personId) ?? issuedAt) > issuedAt,
  )
  if (doubtful.length === 0) return new Set()
  const people = doubtful.map(({ personId }) => personId)
  const assessed = await assessProject(ctx, projectId, people)
  const tierOf = new Map(assessed.map(({ personId, standing }) => [personId, standing.tier]))
  return new Set(
    doubtful.filter(({ personId, facts }) => tierOf.get(personId) !== (facts.tier ?? 'complete')).map(({ id }) => id),
  )
}
