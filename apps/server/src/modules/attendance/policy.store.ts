import type { Policy } from '@muster/attendance/policy'
import type { PersonId, ProjectId } from '@muster/contracts/ids'
import type { Db } from '../../platform/db.ts'

export type NewPolicyVersion = {
  projectId: ProjectId
  policy: Policy
  reason: string | null
  setBy: PersonId | null
  setAt: Date
}

/** Throws P2002 on `policy_version` where that version exists. */
export async function insertPolicyVersion(db: Db, { policy, ...row }: NewPolicyVersion): Promise<void> {
  await db.policyVersion.create({ data: { ...row, version: policy.version, policy } })
}

/** The newest version of a project's policy, its value not yet read; null for a project without one. */
export function findNewestPolicy(db: Db, projectId: ProjectId) {
  return db.policyVersion.findFirst({ where: { projectId }, orderBy: { version: 'desc' } })
}

/** All versions of a project's policy, the newest first. */
export function listVersions(db: Db, projectId: ProjectId) {
  return db.policyVersion.findMany({
    where: { projectId },
    orderBy: { version: 'desc' },
    select: { version: true, reason: true, setAt: true },
  })
}

/** Whether any session of the project was ever opened: from then on its policy is frozen. */
export async function hasBegun(db: Db, projectId: ProjectId): Promise<boolean> {
  const begun = await db.session.findFirst({ where: { projectId, openedAt: { not: null } }, select: { id: true } })
  return begun !== null
}
