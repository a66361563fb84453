import { ProjectId } from '@muster/contracts/ids'
import type { Db } from '../../../platform/db.ts'

export type Unstamped = { id: string; projectId: ProjectId; sessionId: string | null; statement: string }

const mostAtOnce = 200

/** Seals without a time stamp, the oldest first. */
export async function listUnstamped(db: Db): Promise<Unstamped[]> {
  const rows = await db.sessionSeal.findMany({
    where: { timeStamp: null },
    orderBy: { sealedAt: 'asc' },
    take: mostAtOnce,
    select: { id: true, projectId: true, sessionId: true, statement: true },
  })
  return rows.map((row) => ({ ...row, projectId: ProjectId.parse(row.projectId) }))
}

/** Keeps a time stamp; false where another process was first. */
export async function insertTimeStamp(
  db: Db,
  stamp: { sealId: string; token: Uint8Array<ArrayBuffer>; at: Date; by: string },
): Promise<boolean> {
  const { count } = await db.sealTimeStamp.createMany({ data: [stamp], skipDuplicates: true })
  return count > 0
}
