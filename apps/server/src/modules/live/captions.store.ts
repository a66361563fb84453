import { CaptionTokenId, PersonId, ProjectId, SessionId } from '@muster/contracts/ids'
import type { StreamId } from '@muster/live/stream'
import type { Db } from '../../platform/db.ts'

export type HeldToken = {
  id: CaptionTokenId
  projectId: ProjectId
  sessionId: SessionId
  language: string
  madeBy: PersonId
}

/** The tokens of a session that are not revoked, oldest first. */
export async function listTokens(db: Db, sessionId: SessionId): Promise<(HeldToken & { madeAt: Date })[]> {
  const rows = await db.captionToken.findMany({ where: { sessionId, revokedAt: null }, orderBy: { id: 'asc' } })
  return rows.map((row) => ({ ...toToken(row), madeAt: row.madeAt }))
}

export async function insertToken(db: Db, token: HeldToken & { digest: string; madeAt: Date }): Promise<void> {
  await db.captionToken.create({ data: token })
}

/** False where there is none of that session that holds. */
export async function revokeToken(
  db: Db,
  { id, sessionId, at }: { id: CaptionTokenId; sessionId: SessionId; at: Date },
): Promise<boolean> {
  const { count } = await db.captionToken.updateMany({
    where: { id, sessionId, revokedAt: null },
    data: { revokedAt: at },
  })
  return count > 0
}

/** The token of that digest; null where there is none, or it was revoked. */
export async function findToken(db: Db, digest: string): Promise<HeldToken | null> {
  const row = await db.captionToken.findFirst({ where: { digest, revokedAt: null } })
  return row && toToken(row)
}

type Row = { id: string; projectId: string; sessionId: string; language: string; madeBy: string }
const toToken = ({ id, projectId, sessionId, language, madeBy }: Row): HeldToken => ({
  id: CaptionTokenId.parse(id),
  projectId: ProjectId.parse(projectId),
  sessionId: SessionId.parse(sessionId),
  language,
  madeBy: PersonId.parse(madeBy),
})

/** All lines of the captions of a stage in one language, in order, with their words; null for erased ones. */
export const listLines = (db: Db, streamId: StreamId, language: string) =>
  db.$queryRaw<{ seq: number; at: Date; text: string | null }[]>`
    SELECT e."seq", e."at", w."text" FROM "live_event" e
      LEFT JOIN "live_words" w ON w."streamId" = e."streamId" AND w."seq" = e."seq"
    WHERE e."streamId" = ${streamId} AND e."type" = 'caption.said' AND e."payload"->>'language' = ${language}
    ORDER BY e."seq"`
