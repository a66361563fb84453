import type { PersonId, SessionId } from '@muster/contracts/ids'
import type { StreamId } from '@muster/live/stream'
import type { Db } from '../../platform/db.ts'

export type Upvote = { question: number; personId: PersonId; isUp: boolean }

/** Stores votes for questions, one a person and question, and takes back those that are not up any more. */
export async function putUpvotes(
  db: Db,
  { sessionId, at, upvotes }: { sessionId: SessionId; at: Date; upvotes: readonly Upvote[] },
): Promise<void> {
  const ups = upvotes.filter(({ isUp }) => isUp)
  const downs = upvotes.filter(({ isUp }) => !isUp)
  if (ups.length > 0)
    await db.questionVote.createMany({
      data: ups.map(({ question, personId }) => ({ sessionId, question, personId, castAt: at })),
      skipDuplicates: true,
    })
  if (downs.length > 0)
    await db.$executeRaw`
      DELETE FROM "question_vote" v
      USING unnest(${downs.map(({ question }) => question)}::int[], ${downs.map(({ personId }) => personId)}::uuid[])
        AS d("question", "personId")
      WHERE v."sessionId" = ${sessionId}::uuid AND v."question" = d."question" AND v."personId" = d."personId"`
}

/** The votes for each of these questions, counted in the table; one without votes is missing. */
export async function countUpvotes(
  db: Db,
  sessionId: SessionId,
  questions: readonly number[],
): Promise<Record<number, number>> {
  const rows = await db.$queryRaw<{ question: number; votes: number }[]>`
    SELECT "question", count(*)::int AS "votes" FROM "question_vote"
    WHERE "sessionId" = ${sessionId}::uuid AND "question" = ANY(${[...questions]}::int[])
    GROUP BY "question"`
  return Object.fromEntries(rows.map(({ question, votes }) => [question, votes]))
}

/** Which of a session's questions each of these people votes for. */
export async function listUpvotesOf(
  db: Db,
  sessionId: SessionId,
  personIds: readonly PersonId[],
): Promise<{ question: number; personId: string }[]> {
  return db.questionVote.findMany({
    where: { sessionId, personId: { in: [...personIds] } },
    select: { question: true, personId: true },
  })
}

/**
 * Who asked these questions, as the rows of their words know it: also of those without a name, for nobody but the person
 * themselves. Erased ones are missing.
 */
export async function listAuthors(
  db: Db,
  streamId: StreamId,
  { questions, personIds }: { questions: readonly number[]; personIds: readonly PersonId[] },
): Promise<{ seq: number; personId: string }[]> {
  return db.liveWords.findMany({
    where: { streamId, seq: { in: [...questions] }, personId: { in: [...personIds] } },
    select: { seq: true, personId: true },
  })
}
