import type { SessionId } from '@muster/contracts/ids'
import { isStreamId, type StreamId } from '@muster/live/stream'
import type { Db } from '../../platform/db.ts'

export type Head = { streamId: StreamId; sessionId: string; head: number }
/** A session, and the sum of the heads of people's own logs in it that somebody knows already. */
export type KnownHeads = { sessionId: SessionId; ofPeople: number }

/**
 * The heads of the logs of these sessions that have begun; those of people's own, which are as many as people, only where
 * one of them has grown. Heads do nothing but grow, and nobody knows more than the database: where the sums are the same,
 * so is each.
 */
export async function listHeads(db: Db, known: readonly KnownHeads[]): Promise<Head[]> {
  const sessionIds = known.map(({ sessionId }) => sessionId)
  const sums = known.map(({ ofPeople }) => ofPeople)
  const rows = await db.$queryRaw<{ id: string; sessionId: string; head: number }[]>`
    WITH known AS (
      SELECT * FROM unnest(${sessionIds}::uuid[], ${sums}::int8[]) AS known("sessionId", "ofPeople")
    ), grown AS (
      SELECT known."sessionId" FROM known JOIN "live_stream" s USING ("sessionId")
      WHERE split_part(s."id", ':', 2) = 'person'
      GROUP BY known."sessionId", known."ofPeople" HAVING sum(s."head") <> known."ofPeople"
    )
    SELECT s."id", s."sessionId"::text AS "sessionId", s."head" FROM "live_stream" s
    WHERE s."sessionId" IN (SELECT "sessionId" FROM known)
      AND (split_part(s."id", ':', 2) <> 'person' OR s."sessionId" IN (SELECT "sessionId" FROM grown))`
  return rows.flatMap(toHead)
}

/** The heads of those of these logs that have begun. */
export async function listHeadsOf(db: Db, streamIds: readonly StreamId[]): Promise<Head[]> {
  return (await db.liveStream.findMany({ where: { id: { in: [...streamIds] } } })).flatMap(toHead)
}

const toHead = ({ id, sessionId, head }: { id: string; sessionId: string; head: number }): Head[] =>
  isStreamId(id) ? [{ streamId: id, sessionId, head }] : []
