import type { Db } from '../../../platform/db.ts'
import { listNewestSeals, lockForRecording } from './seals.store.ts'

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
