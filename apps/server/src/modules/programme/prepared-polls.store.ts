import type { SessionId } from '@muster/contracts/ids'
import { PreparedPoll } from '@muster/contracts/prepared-polls'
import type { Db } from '../../platform/db.ts'

export type Prepared = { polls: PreparedPoll[]; revision: number }

/** The polls prepared for a session; none at revision 0 before any were. */
export async function findPolls(db: Db, sessionId: SessionId): Promise<Prepared> {
  const row = await db.preparedPolls.findUnique({ where: { sessionId } })
  return row ? { polls: PreparedPoll.array().parse(row.polls), revision: row.revision } : { polls: [], revision: 0 }
}

export async function replacePolls(
  db: Db,
  sessionId: SessionId,
  { polls, revision }: { polls: readonly PreparedPoll[]; revision: number },
): Promise<void> {
  const prepared = { polls: [...polls], revision }
  await db.preparedPolls.upsert({ where: { sessionId }, create: { sessionId, ...prepared }, update: prepared })
}
