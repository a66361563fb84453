import { GroupPlan } from '@muster/contracts/group-plans'
import type { SessionId } from '@muster/contracts/ids'
import type { Db } from '../../platform/db.ts'

export type Planned = { plan: GroupPlan | null; revision: number }

/** The groups planned for a session; null at revision 0 before any were. */
export async function findPlan(db: Db, sessionId: SessionId): Promise<Planned> {
  const row = await db.groupPlan.findUnique({ where: { sessionId } })
  return row ? { plan: GroupPlan.parse(row.plan), revision: row.revision } : { plan: null, revision: 0 }
}

export async function replacePlan(
  db: Db,
  sessionId: SessionId,
  { plan, revision }: { plan: GroupPlan; revision: number },
): Promise<void> {
  await db.groupPlan.upsert({
    where: { sessionId },
    create: { sessionId, plan, revision },
    update: { plan, revision },
  })
}
