import type { PersonId, PollId, ProjectId, SessionId } from '@muster/contracts/ids'
import { isStreamId, type StreamId } from '@muster/live/stream'
import { Prisma } from '@muster/prisma/client'
import type { Db } from '../../platform/db.ts'

type Whose = { projectId: ProjectId; personId: PersonId }

/** The sessions of a project, and what was rehearsed of them: both have streams. */
const roomsOf = (projectId: ProjectId) => Prisma.sql`
  SELECT "id" FROM "session" WHERE "projectId" = ${projectId}::uuid
  UNION ALL SELECT "id" FROM "rehearsal" WHERE "projectId" = ${projectId}::uuid`

/**
 * Erases what a person said in the sessions of a project, whatever it was, and what was written to them alone or about them:
 * what those who run a session answered them, why they were removed, and why others complained of what they said. Answers where,
 * by stream.
 */
export async function deleteWordsOf(db: Db, { projectId, personId }: Whose): Promise<Map<StreamId, number[]>> {
  const ending = (kind: 'private' | 'person') => `%:${kind}:${personId}`
  const rows = await db.$queryRaw<Place[]>`
    DELETE FROM "live_words" w USING "live_stream" s
    WHERE s."id" = w."streamId" AND s."sessionId" IN (${roomsOf(projectId)}) AND (
      w."personId" = ${personId}::uuid OR s."id" LIKE ${ending('private')} OR s."id" LIKE ${ending('person')}
      OR EXISTS (SELECT 1 FROM "live_event" e WHERE e."streamId" = w."streamId" AND e."seq" = w."seq" AND (
        (e."type" = 'door.removed' AND e."payload"->>'personId' = ${personId})
        OR (e."type" IN ('problem.answered', 'complaint.made') AND e."payload"->>'author' = ${personId}))))
    RETURNING w."streamId", w."seq"`
  return byStream(rows)
}

/** Takes away the signs that a person left at messages in the sessions of a project. Answers where, by stream. */
export async function deleteSignsOf(db: Db, { projectId, personId }: Whose): Promise<Map<StreamId, number[]>> {
  const rows = await db.$queryRaw<Place[]>`
    DELETE FROM "message_reaction" WHERE "personId" = ${personId}::uuid AND "sessionId" IN (${roomsOf(projectId)})
    RETURNING "streamId", "message" AS "seq"`
  return byStream(rows)
}

type Place = { streamId: string; seq: number }

function byStream(rows: readonly Place[]): Map<StreamId, number[]> {
  const seqs = new Map<StreamId, number[]>()
  for (const { streamId, seq } of rows)
    if (isStreamId(streamId)) seqs.set(streamId, [...(seqs.get(streamId) ?? []), seq])
  return seqs
}

type Written = { sessionId: SessionId; pollId: PollId; key: string }

/**
 * Erases what a person wrote in polls of a project, as far as it is known to be theirs, and whatever was hidden that nobody's
 * answer says any more: also what somebody wrote and replaced. Answers what of theirs, and where.
 */
export async function deleteAnswersOf(db: Db, { projectId, personId }: Whose): Promise<Written[]> {
  const gone = await db.$queryRaw<Written[]>`
    DELETE FROM "poll_answer" WHERE "voterId" = ${personId}::uuid AND "sessionId" IN (${roomsOf(projectId)})
    RETURNING "sessionId"::text AS "sessionId", "pollId"::text AS "pollId", "key"`
  await db.$executeRaw`
    DELETE FROM "hidden_answer" h
    WHERE h."sessionId" IN (${roomsOf(projectId)}) AND NOT EXISTS (SELECT 1 FROM "poll_answer" a
      WHERE a."sessionId" = h."sessionId" AND a."pollId" = h."pollId" AND a."key" = h."key")`
  return gone
}
