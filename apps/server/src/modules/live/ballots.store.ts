import type { PollId, SessionId } from '@muster/contracts/ids'
import type { Ballot, BallotForm } from '@muster/contracts/poll-shapes'
import type { Poll } from '@muster/live/polls/model'
import type { BallotCount } from '@muster/live/polls/tally'
import type { Db } from '../../platform/db.ts'
import { ballotFrom, type FiledBallot, numbersOf } from './ballot-rows.ts'
import { putWritten } from './written.store.ts'

/** Stores ballots, one a person and poll: a later one replaces the earlier. One statement, where nobody wrote words. */
export async function putBallots(
  db: Db,
  { sessionId, ballots }: { sessionId: SessionId; ballots: readonly FiledBallot[] },
): Promise<void> {
  const rows = ballots.map(({ pollId, voterId, castAt, ballot }) => ({
    pollId,
    voterId,
    castAt,
    choices: numbersOf(ballot),
  }))
  await db.$executeRaw`
    INSERT INTO "ballot" ("sessionId", "pollId", "voterId", "choices", "castAt")
    SELECT ${sessionId}::uuid, b."pollId", b."voterId",
      ARRAY(SELECT choice::int FROM jsonb_array_elements_text(b."choices") AS choice), b."castAt"
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS b("pollId" uuid, "voterId" uuid, "castAt" timestamptz, "choices" jsonb)
    ON CONFLICT ("sessionId", "pollId", "voterId") DO UPDATE SET "choices" = EXCLUDED."choices", "castAt" = EXCLUDED."castAt"`
  await putWritten(db, { sessionId, ballots })
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
      coalesce(sum(cardinality(b."choices") - c."place"), 0)::int AS "points", b."ballots"
    FROM (SELECT "pollId", "choices", count(*) OVER (PARTITION BY "pollId")::int AS "ballots" FROM "ballot"
        WHERE "sessionId" = ${sessionId}::uuid AND "pollId" = ANY(${[...pollIds]}::uuid[])) b
      LEFT JOIN LATERAL unnest(b."choices") WITH ORDINALITY AS c("choice", "place") ON true
    GROUP BY b."pollId", c."choice", b."ballots"`
  const counts: Record<string, { votes: number[]; points: number[]; ballots: number }> = {}
  for (const { pollId, choice, votes, points, ballots } of rows) {
    const count = (counts[pollId] ??= { votes: [], points: [], ballots })
    if (choice === null) continue
    count.votes[choice] = votes
    count.points[choice] = points
  }
  return counts
}

/** Under which ids there are ballots of a poll, and since when; null where that is not kept. */
export async function listVoters(
  db: Db,
  which: { sessionId: SessionId; pollId: PollId },
): Promise<{ voterId: string; castAt: Date | null }[]> {
  return db.ballot.findMany({ where: which, select: { voterId: true, castAt: true } })
}

type Cast = { sessionId: SessionId; polls: readonly Pick<Poll, 'pollId' | 'form'>[]; voterIds: readonly string[] }

/** What was voted in these polls of a session under these ids. */
export async function listBallots(
  db: Db,
  { sessionId, polls, voterIds }: Cast,
): Promise<{ pollId: string; voterId: string; ballot: Ballot }[]> {
  const rows = await db.$queryRaw<{ pollId: string; voterId: string; choices: number[]; texts: string[] }[]>`
    SELECT b."pollId"::text AS "pollId", b."voterId"::text AS "voterId", b."choices",
      ARRAY(SELECT w."text" FROM "poll_answer" w
        WHERE w."sessionId" = b."sessionId" AND w."pollId" = b."pollId" AND w."voterId" = b."voterId" ORDER BY w."place") AS "texts"
    FROM "ballot" b
    WHERE b."sessionId" = ${sessionId}::uuid AND b."pollId" = ANY(${polls.map(({ pollId }) => pollId)}::uuid[])
      AND b."voterId" = ANY(${[...voterIds]}::uuid[])`
  const forms = new Map<string, BallotForm>(polls.map(({ pollId, form }) => [pollId, form]))
  return rows.flatMap(({ pollId, voterId, ...kept }) => {
    const form = forms.get(pollId)
    const ballot = form && ballotFrom(form, kept)
    return ballot ? [{ pollId, voterId, ballot }] : []
  })
}
