import { type ProjectId, SessionId } from '@muster/contracts/ids'
import type { Db } from '../../platform/db.ts'

/** `id` names its streams; `of` is the session that is rehearsed. */
export type HeldRehearsal = {
  id: SessionId
  of: SessionId
  startedAt: Date
  endedAt: Date | null
  withInvited: boolean
}

/** The rehearsal of that id in a project, over or not; null where there is none. */
export async function findRehearsal(
  db: Db,
  { projectId, sessionId }: { projectId: ProjectId; sessionId: SessionId },
): Promise<HeldRehearsal | null> {
  const row = await db.rehearsal.findFirst({ where: { id: sessionId, projectId } })
  return row && toRehearsal(row)
}

/** The rehearsals of a session that go on: one at most, while the session's row is held. */
export async function listRunning(db: Db, sessionId: SessionId): Promise<HeldRehearsal[]> {
  const rows = await db.rehearsal.findMany({ where: { sessionId, endedAt: null } })
  return rows.map(toRehearsal)
}

export async function insertRehearsal(
  db: Db,
  { of, ...rehearsal }: HeldRehearsal & { projectId: ProjectId; startedBy: string },
): Promise<void> {
  await db.rehearsal.create({ data: { ...rehearsal, sessionId: of } })
}

export async function setEnded(db: Db, { id, at }: { id: SessionId; at: Date }): Promise<void> {
  await db.rehearsal.updateMany({ where: { id, endedAt: null }, data: { endedAt: at } })
}

/** Holds a rehearsal until the transaction ends, so that it does not end meanwhile; false where it has. */
export async function holdRunning(db: Db, id: SessionId): Promise<boolean> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT "id"::text AS "id" FROM "rehearsal" WHERE "id" = ${id}::uuid AND "endedAt" IS NULL FOR SHARE`
  return rows.length > 0
}

/** Forgets what was voted and written in polls, for questions and at messages of a rehearsal. */
export async function deleteVotesOfRehearsal(db: Db, id: SessionId): Promise<void> {
  await db.$executeRaw`
    WITH votes AS (DELETE FROM "ballot" WHERE "sessionId" = ${id}::uuid),
      written AS (DELETE FROM "poll_answer" WHERE "sessionId" = ${id}::uuid),
      hidden AS (DELETE FROM "hidden_answer" WHERE "sessionId" = ${id}::uuid),
      keys AS (DELETE FROM "poll_key" WHERE "sessionId" = ${id}::uuid),
      reactions AS (DELETE FROM "message_reaction" WHERE "sessionId" = ${id}::uuid)
    DELETE FROM "question_vote" WHERE "sessionId" = ${id}::uuid`
}

type Row = { id: string; sessionId: string; startedAt: Date; endedAt: Date | null; withInvited: boolean }
const toRehearsal = ({ id, sessionId, startedAt, endedAt, withInvited }: Row): HeldRehearsal => ({
  id: SessionId.parse(id),
  of: SessionId.parse(sessionId),
  startedAt,
  endedAt,
  withInvited,
})
