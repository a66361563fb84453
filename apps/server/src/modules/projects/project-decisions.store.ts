import type { PersonId, ProjectId } from '@muster/contracts/ids'
import type { Db } from '../../platform/db.ts'
import type { SaltedWords } from '../../platform/salted-words.ts'

/** Keeps a decision, and its words apart. */
export async function insertDecision(
  db: Db,
  {
    reason,
    ...decision
  }: {
    id: string
    projectId: ProjectId
    kind: 'cancelled'
    reasonHash: string
    reason: SaltedWords
    decidedBy: PersonId
    decidedAt: Date
  },
): Promise<void> {
  await db.projectDecision.create({ data: { ...decision, reason: { create: reason } } })
}

/** Erases why somebody decided about a project. */
export async function deleteReasonsOf(
  db: Db,
  { projectId, personId }: { projectId: ProjectId; personId: PersonId },
): Promise<number> {
  const { count } = await db.projectDecisionReason.deleteMany({
    where: { decision: { projectId, decidedBy: personId } },
  })
  return count
}
