import { randomUUID } from 'node:crypto'
import { PollAnswerId, type PollId, type SessionId } from '@muster/contracts/ids'
import { isWritten, type Written } from '@muster/contracts/poll-shapes'
import { limits } from '@muster/live/limits'
import { answerKey } from '@muster/live/polls/answer-key'
import type { Poll } from '@muster/live/polls/model'
import type { Db } from '../../platform/db.ts'
import { type FiledBallot, textsOf } from './ballot-rows.ts'

/** Stores what was written in ballots, in place of what their persons had written in the same poll before. */
export async function putWritten(
  db: Db,
  { sessionId, ballots }: { sessionId: SessionId; ballots: readonly FiledBallot[] },
): Promise<void> {
  const answers = ballots.flatMap(({ pollId, voterId, ballot }) =>
    // A random id says nothing of when it was written.
    textsOf(ballot).map((text, place) => ({ id: randomUUID(), pollId, voterId, place, key: answerKey(text), text })),
  )
  if (answers.length === 0) return
  const rows = JSON.stringify(answers)
  await db.$executeRaw`
    DELETE FROM "poll_answer" a USING jsonb_to_recordset(${rows}::jsonb) AS n("pollId" uuid, "voterId" uuid)
    WHERE a."sessionId" = ${sessionId}::uuid AND a."pollId" = n."pollId" AND a."voterId" = n."voterId"`
  await db.$executeRaw`
    INSERT INTO "poll_answer" ("sessionId", "id", "pollId", "voterId", "place", "key", "text")
    SELECT ${sessionId}::uuid, n.* FROM jsonb_to_recordset(${rows}::jsonb)
      AS n("id" uuid, "pollId" uuid, "voterId" uuid, "place" int, "key" text, "text" text)`
}

/**
 * What was written in these polls of a session and is not hidden, the same counted together: the most frequent words, the latest texts,
 * no more of each poll than `words` and
 * `texts` say: as many as are shown. One statement, and none where nobody writes.
 */
export async function listWritten(
  db: Db,
  { sessionId, polls }: { sessionId: SessionId; polls: readonly Pick<Poll, 'pollId' | 'form'>[] },
  { words, texts }: { words: number; texts: number } = { words: limits.shownWords, texts: limits.shownTexts },
): Promise<Map<string, Written[]>> {
  const idsOf = (kind: 'words' | 'text') => polls.filter(({ form }) => form.kind === kind).map(({ pollId }) => pollId)
  const written = new Map<string, Written[]>()
  if (!polls.some(({ form }) => isWritten(form))) return written
  const rows = await db.$queryRaw<{ pollId: string; answerId: string; text: string; count: number }[]>`
    WITH said AS (
      SELECT a."pollId", min(a."id"::text) AS "answerId", mode() WITHIN GROUP (ORDER BY a."text") AS "text",
        count(*)::int AS "count", max(a."position") AS "latest"
      FROM "poll_answer" a
      WHERE a."sessionId" = ${sessionId}::uuid AND a."pollId" = ANY(${[...idsOf('words'), ...idsOf('text')]}::uuid[])
        AND NOT EXISTS (SELECT 1 FROM "hidden_answer" h
          WHERE h."sessionId" = a."sessionId" AND h."pollId" = a."pollId" AND h."key" = a."key")
      GROUP BY a."pollId", a."key"
    ), placed AS (
      SELECT said.*, "pollId" = ANY(${idsOf('words')}::uuid[]) AS "counts",
        row_number() OVER (PARTITION BY "pollId" ORDER BY "count" DESC, "latest") AS "byCount",
        row_number() OVER (PARTITION BY "pollId" ORDER BY "latest" DESC) AS "byTime"
      FROM said
    )
    SELECT "pollId"::text AS "pollId", "answerId", "text", "count" FROM placed
    WHERE CASE WHEN "counts" THEN "byCount" <= ${words} ELSE "byTime" <= ${texts} END
    ORDER BY "pollId", CASE WHEN "counts" THEN "byCount" ELSE "byTime" END`
  for (const { pollId, answerId, text, count } of rows) {
    const known = written.get(pollId) ?? []
    written.set(pollId, [...known, { answerId: PollAnswerId.parse(answerId), text, count }])
  }
  return written
}

/** Whether somebody wrote this in a poll, and it is not hidden yet. */
export async function isShownAnswer(db: Db, { sessionId, pollId, answerId }: WhichAnswer): Promise<boolean> {
  const rows = await db.$queryRaw<{ shown: boolean }[]>`
    SELECT true AS "shown" FROM "poll_answer" a
    WHERE a."id" = ${answerId}::uuid AND a."sessionId" = ${sessionId}::uuid AND a."pollId" = ${pollId}::uuid
      AND NOT EXISTS (SELECT 1 FROM "hidden_answer" h
        WHERE h."sessionId" = a."sessionId" AND h."pollId" = a."pollId" AND h."key" = a."key")`
  return rows.length > 0
}

type WhichAnswer = { sessionId: SessionId; pollId: PollId; answerId: PollAnswerId }

/** Hides what was written, whoever else wrote the same or will. */
export async function hideAnswer(db: Db, { sessionId, pollId, answerId }: WhichAnswer): Promise<void> {
  await db.$executeRaw`
    INSERT INTO "hidden_answer" ("sessionId", "pollId", "key")
    SELECT "sessionId", "pollId", "key" FROM "poll_answer"
    WHERE "id" = ${answerId}::uuid AND "sessionId" = ${sessionId}::uuid AND "pollId" = ${pollId}::uuid
    ON CONFLICT DO NOTHING`
}
