import type { PersonId, PollId, SessionId } from '@muster/contracts/ids'
import type { Tally } from '@muster/live/polls/model'
import type { Db } from '../../platform/db.ts'

export type NewBallot = { pollId: PollId; personId: PersonId; choices: readonly number[] }

/** Stores ballots in one statement, one a person and poll: a later one replaces the earlier. */
export async function putBallots(
  db: Db,
  { sessionId, at, ballots }: { sessionId: SessionId; at: Date; ballots: readonly NewBallot[] },
): Promise<void> {
  await db.$executeRaw`
    INSERT INTO "ballot" ("sessionId", "pollId", "personId", "choices", "castAt")
    SELECT ${sessionId}::uuid, b."pollId", b."personId",
      ARRAY(SELECT choice::int FROM jsonb_array_elements_text(b."choices") AS choice), ${at}::timestamptz
    FROM jsonb_to_recordset(${JSON.stringify(ballots)}::jsonb) AS b("pollId" uuid, "personId" uuid, "choices" jsonb)
    ON CONFLICT ("pollId", "personId") DO UPDATE SET "choices" = EXCLUDED."choices", "castAt" = EXCLUDED."castAt"`
}

/** The votes of each poll, counted in the table: one statement, however many ballots. */
export async function countBallots(
  db: Db,
  sessionId: SessionId,
  pollIds: readonly PollId[],
): Promise<Record<string, Tally>> {
  const rows = await db.$queryRaw<{ pollId: string; choice: number; votes: number; ballots: number }[]>`
    SELECT b."pollId"::text AS "pollId", choice, count(*)::int AS "votes", p."ballots"
    FROM "ballot" b
      JOIN (SELECT "pollId", count(*)::int AS "ballots" FROM "ballot"
        WHERE "pollId" = ANY(${[...pollIds]}::uuid[]) GROUP BY "pollId") p ON p."pollId" = b."pollId"
      CROSS JOIN unnest(b."choices") AS choice
    WHERE b."sessionId" = ${sessionId}::uuid AND b."pollId" = ANY(${[...pollIds]}::uuid[])
    GROUP BY b."pollId", choice, p."ballots"`
  const tallies: Record<string, Tally> = {}
  for (const { pollId, choice, votes, ballots } of rows) {
    const tally = (tallies[pollId] ??= { counts: [], ballots })
    while (tally.counts.length <= choice) tally.counts.push(0)
    tally.counts[choice] = votes
  }
  return tallies
}

/** What each of these people voted in each of these polls, as far as they did. */
export async function listBallotsOf(
  db: Db,
  { pollIds, personIds }: { pollIds: readonly PollId[]; personIds: readonly PersonId[] },
): Promise<{ pollId: string; personId: string; choices: number[] }[]> {
  return db.$queryRaw`
    SELECT "pollId"::text AS "pollId", "personId"::text AS "personId", "choices" FROM "ballot"
    WHERE "pollId" = ANY(${[...pollIds]}::uuid[]) AND "personId" = ANY(${[...personIds]}::uuid[])`
}
