import { randomBytes } from 'node:crypto'
import type { PollId } from '@muster/contracts/ids'
import type { Db } from '../../platform/db.ts'

/** The keys of anonymous polls that are open and have been voted in. */
export async function findPollKeys(db: Db, pollIds: readonly PollId[]): Promise<Map<string, string>> {
  const rows = await db.$queryRaw<{ pollId: string; key: string }[]>`
    SELECT "pollId"::text AS "pollId", "key" FROM "poll_key" WHERE "pollId" = ANY(${[...pollIds]}::uuid[])`
  return new Map(rows.map(({ pollId, key }) => [pollId, key]))
}

/** The same, with those made that are missing. To be called under the lock of the polls' stage. */
export async function makePollKeys(db: Db, pollIds: readonly PollId[]): Promise<Map<string, string>> {
  const keys = await findPollKeys(db, pollIds)
  for (const pollId of pollIds) {
    if (keys.has(pollId)) continue
    const key = randomBytes(32).toString('hex')
    await db.$executeRaw`INSERT INTO "poll_key" ("pollId", "key") VALUES (${pollId}::uuid, ${key})`
    keys.set(pollId, key)
  }
  return keys
}

/**
 * Cuts what ties the ballots of an anonymous poll to people, once it is closed: each is filed anew under an id of chance, in
 * an order of chance, without its time, all in one statement, so that not even how rows lie in the database tells them
 * apart; and the key is thrown away. What one person wrote is no longer tied together either.
 */
export async function cutTies(db: Db, pollId: PollId): Promise<void> {
  await db.$executeRaw`
    WITH gone AS (DELETE FROM "ballot" WHERE "pollId" = ${pollId}::uuid RETURNING "sessionId", "pollId", "choices")
    INSERT INTO "ballot" ("sessionId", "pollId", "voterId", "choices")
    SELECT "sessionId", "pollId", gen_random_uuid(), "choices" FROM gone ORDER BY random()`
  await db.$executeRaw`
    WITH gone AS (DELETE FROM "poll_answer" WHERE "pollId" = ${pollId}::uuid RETURNING "id", "pollId", "key", "text")
    INSERT INTO "poll_answer" ("id", "pollId", "voterId", "place", "key", "text")
    SELECT "id", "pollId", gen_random_uuid(), 0, "key", "text" FROM gone ORDER BY random()`
  await db.$executeRaw`DELETE FROM "poll_key" WHERE "pollId" = ${pollId}::uuid`
}
