import { randomBytes } from 'node:crypto'
import type { PollId, SessionId } from '@muster/contracts/ids'
import type { Db } from '../../platform/db.ts'

type OfSession = { sessionId: SessionId; pollIds: readonly PollId[] }

/** The keys of anonymous polls of a session that are open and have been voted in. */
export async function findPollKeys(db: Db, { sessionId, pollIds }: OfSession): Promise<Map<string, string>> {
  const rows = await db.$queryRaw<{ pollId: string; key: string }[]>`
    SELECT "pollId"::text AS "pollId", "key" FROM "poll_key"
    WHERE "sessionId" = ${sessionId}::uuid AND "pollId" = ANY(${[...pollIds]}::uuid[])`
  return new Map(rows.map(({ pollId, key }) => [pollId, key]))
}

/** The same, with those made that are missing. To be called under the lock of the polls' stage. */
export async function makePollKeys(db: Db, polls: OfSession): Promise<Map<string, string>> {
  const keys = await findPollKeys(db, polls)
  const { sessionId, pollIds } = polls
  for (const pollId of pollIds) {
    if (keys.has(pollId)) continue
    const key = randomBytes(32).toString('hex')
    await db.$executeRaw`
      INSERT INTO "poll_key" ("sessionId", "pollId", "key") VALUES (${sessionId}::uuid, ${pollId}::uuid, ${key})`
    keys.set(pollId, key)
  }
  return keys
}

/**
 * Cuts what ties the ballots of an anonymous poll to people, once it is closed: each is filed anew under an id of chance, in
 * an order of chance, without its time, all in one statement, so that not even how rows lie in the database tells them
 * apart; and the key is thrown away. What one person wrote is no longer tied together either.
 */
export async function cutTies(db: Db, { sessionId, pollId }: { sessionId: SessionId; pollId: PollId }): Promise<void> {
  await db.$executeRaw`
    WITH gone AS (
      DELETE FROM "ballot" WHERE "sessionId" = ${sessionId}::uuid AND "pollId" = ${pollId}::uuid
      RETURNING "sessionId", "pollId", "choices"
    )
    INSERT INTO "ballot" ("sessionId", "pollId", "voterId", "choices")
    SELECT "sessionId", "pollId", gen_random_uuid(), "choices" FROM gone ORDER BY random()`
  await db.$executeRaw`
    WITH gone AS (
      DELETE FROM "poll_answer" WHERE "sessionId" = ${sessionId}::uuid AND "pollId" = ${pollId}::uuid
      RETURNING "id", "sessionId", "pollId", "key", "text"
    )
    INSERT INTO "poll_answer" ("id", "sessionId", "pollId", "voterId", "place", "key", "text")
    SELECT "id", "sessionId", "pollId", gen_random_uuid(), 0, "key", "text" FROM gone ORDER BY random()`
  await db.$executeRaw`
    DELETE FROM "poll_key" WHERE "sessionId" = ${sessionId}::uuid AND "pollId" = ${pollId}::uuid`
}
