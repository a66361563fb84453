import type { SessionId } from '@muster/contracts/ids'
import { isStreamId, type StreamId } from '@muster/live/stream'
import type { Db } from '../../platform/db.ts'
import { literally } from '../../platform/like.ts'

/** The logs of a session that have begun. */
export async function listStreams(db: Db, sessionId: SessionId): Promise<StreamId[]> {
  const rows = await db.liveStream.findMany({ where: { sessionId }, select: { id: true } })
  return rows.map(({ id }) => id).filter(isStreamId)
}

export type FoundRow = {
  streamId: string
  seq: number
  type: string
  at: Date
  actorId: string | null
  /** The message, question or problem that the event names; null where it is one itself. */
  about: number | null
  /** Of a caption. */
  language: string | null
  text: string
}

/**
 * What was said in these logs by events of these types and holds these words, the latest first. Words that were edited away, deleted or erased are
 * not there any more to be found.
 */
export async function findSaid(
  db: Db,
  streamIds: readonly StreamId[],
  { words, types, most }: { words: string; types: readonly string[]; most: number },
): Promise<FoundRow[]> {
  const pattern = `%${literally(words)}%`
  return db.$queryRaw<FoundRow[]>`
    SELECT w."streamId", w."seq", e."type", e."at", e."actorId"::text AS "actorId", w."text",
      coalesce(e."payload"->>'message', e."payload"->>'question', e."payload"->>'problem')::int AS "about",
      e."payload"->>'language' AS "language"
    FROM "live_words" w JOIN "live_event" e ON e."streamId" = w."streamId" AND e."seq" = w."seq"
    WHERE w."streamId" = ANY(${[...streamIds]}::text[]) AND e."type" = ANY(${[...types]}::text[]) AND w."text" ILIKE ${pattern}
    ORDER BY e."at" DESC, w."seq" DESC LIMIT ${most}`
}
