import type { ProjectId } from '@muster/contracts/ids'
import type { Db } from '../../../platform/db.ts'
import { findSealOfProject, listNewestSeals, lockForRecording } from './seals.store.ts'

/**
 * To be called before anything is recorded of sessions, in its transaction: until that ends they are not sealed, and each
 * record of a session that is sealed already names its newest seal. So nothing can be slipped in behind a seal.
 */
export async function nameSeals<Fact extends { sessionId: string }>(
  db: Db,
  facts: readonly Fact[],
): Promise<(Fact & { afterSealId?: string })[]> {
  if (facts.length === 0) return []
  const sessionIds = [...new Set(facts.map(({ sessionId }) => sessionId))]
  await lockForRecording(db, sessionIds)
  const newest = await listNewestSeals(db, sessionIds)
  return facts.map((fact) => {
    const seal = newest.get(fact.sessionId)
    return seal ? { ...fact, afterSealId: seal.id } : fact
  })
}

/**
 * The same for what concerns a project as a whole. Its row must be held, as it is by whoever seals: that is what keeps the
 * two apart.
 */
export async function nameProjectSeal(db: Db, projectId: ProjectId): Promise<{ afterSealId?: string }> {
  const seal = await findSealOfProject(db, projectId)
  return seal ? { afterSealId: seal.id } : {}
}
