import type { PersonId, PollId, SessionId } from '@muster/contracts/ids'
import type { Ballot } from '@muster/live/polls/ballot-shape'
import type { BallotForm } from '@muster/live/polls/form'
import type { Poll } from '@muster/live/polls/model'
import type { BallotCount } from '@muster/live/polls/tally'
import type { Db } from '../../platform/db.ts'
import { ballotFrom, type NewBallot, numbersOf } from './ballot-rows.ts'
import { putWritten } from './written.store.ts'

/** Stores ballots, one a person and poll: a later one replaces the earlier. One statement, where nobody wrote words. */
export async function putBallots(
  db: Db,
  { sessionId, at, ballots }: { sessionId: SessionId; at: Date; ballots: readonly NewBallot[] },
): Promise<void> {
  const rows = ballots.map(({ pollId, personId, ballot }) => ({ pollId, personId, choices: numbersOf(ballot) }))
  await db.$executeRaw`
    INSERT INTO "ballot" ("sessionId", "pollId", "personId", "choices", "castAt")
    SELECT ${sessionId}::uuid, b."pollId", b."personId",
      ARRAY(SELECT choice::int FROM jsonb_array_elements_text(b."choices") AS choice), ${at}::timestamptz
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS b("pollId" uuid, "personId" uuid, "choices" jsonb)
    ON CONFLICT ("pollId", "personId") DO UPDATE SET "choices" = EXCLUDED."choices", "castAt" = EXCLUDED."castAt"`
  await putWritten(db, ballots)
}

/** The ballots of each poll, counted in the table: one statement, however many there are. */
export async function countBallots(
  db: Db,
  sessionId: SessionId,
  pollIds: readonly PollId[],
): Promise<Record<string, BallotCount>> {
  if (pollIds.length === 0) return {}
  const rows = await db.$queryRaw<
    { pollId: string; choice: number | null; votes: number; points: number; ballots: number }[]
  >`
    SELECT b."pollId"::text AS "pollId", c."choice", count(*)::int AS "votes",
      coalesce(sum(cardinality(b."choices") - c."place"), 0)::int AS "points", p."ballots"
    FROM "ballot" b
      JOIN (SELECT "pollId", count(*)::int AS "ballots" FROM "ballot"
        WHERE "pollId" = ANY(${[...pollIds]}::uuid[]) GROUP BY "pollId") p ON p."pollId" = b."pollId"
      LEFT JOIN LATERAL unnest(b."choices") WITH ORDINALITY AS c("choice", "place") ON true
    WHERE b."sessionId" = ${sessionId}::uuid AND b."pollId" = ANY(${[...pollIds]}::uuid[])
    GROUP BY b."pollId", c."choice", p."ballots"`
  const counts: Record<string, { votes: number[]; points: number[]; ballots: number }> = {}
  for (const { pollId, choice, votes, points, ballots } of rows) {
    const count = (counts[pollId] ??= { votes: [], points: [], ballots })
    if (choice === null) continue
    count.votes[choice] = votes
    count.points[choice] = points
  }
  return counts
}

/** What each of these people voted in each of these polls, as far as they did. */
export async function listBallotsOf(
  db: Db,
  { polls, personIds }: { polls: readonly Pick<Poll, 'pollId' | 'form'>[]; personIds: readonly PersonId[] },
): Promise<{ pollId: string; personId: string; ballot: Ballot }[]> {
  const rows = await db.$queryRaw<{ pollId: string; personId: string; choices: number[]; texts: string[] }[]>`
    SELECT b."pollId"::text AS "pollId", b."personId"::text AS "personId", b."choices",
      ARRAY(SELECT w."text" FROM "poll_answer" w
        WHERE w."pollId" = b."pollId" AND w."personId" = b."personId" ORDER BY w."place") AS "texts"
    FROM "ballot" b
    WHERE b."pollId" = ANY(${polls.map(({ pollId }) => pollId)}::uuid[])
      AND b."personId" = ANY(${[...personIds]}::uuid[])`
  const forms = new Map<string, BallotForm>(polls.map(({ pollId, form }) => [pollId, form]))
  return rows.flatMap(({ pollId, personId, ...kept }) => {
    const form = forms.get(pollId)
    const ballot = form && ballotFrom(form, kept)
    return ballot ? [{ pollId, personId, ballot }] : []
  })
}
