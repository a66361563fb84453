import type { Policy } from '@muster/attendance/policy'
import type { PersonId, ProjectId } from '@muster/contracts/ids'
import type { Db } from '../../platform/db.ts'
import type { SaltedWords } from '../../platform/salted-words.ts'

export type NewPolicyVersion = {
  projectId: ProjectId
  policy: Policy
  /** Why, in somebody's words, which can be erased. */
  reason: { hash: string; words: SaltedWords } | null
  setBy: PersonId | null
  setAt: Date
  /** The newest seal of the project as a whole; absent where there is none. */
  afterSealId?: string
}

/** Throws P2002 on `policy_version` where that version exists. */
export async function insertPolicyVersion(db: Db, { policy, reason, ...row }: NewPolicyVersion): Promise<void> {
  const why = reason ? { reasonHash: reason.hash, reason: { create: reason.words } } : {}
  await db.policyVersion.create({ data: { ...row, ...why, version: policy.version, policy } })
}

const withWords = { reason: { select: { text: true } } } as const

/** The newest version of a project's policy, its value not yet read; null for a project without one. */
export async function findNewestPolicy(db: Db, projectId: ProjectId) {
  const row = await db.policyVersion.findFirst({
    where: { projectId },
    orderBy: { version: 'desc' },
    include: withWords,
  })
  return row && { ...row, reason: row.reason?.text ?? null }
}

/** All versions of a project's policy, the newest first. */
export async function listVersions(db: Db, projectId: ProjectId) {
  const rows = await db.policyVersion.findMany({
    where: { projectId },
    orderBy: { version: 'desc' },
    select: { version: true, setAt: true, ...withWords },
  })
  return rows.map(({ reason, ...row }) => ({ ...row, reason: reason?.text ?? null }))
}
