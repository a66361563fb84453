import type { PersonId, SessionId } from '@muster/contracts/ids'
import type { StreamId } from '@muster/live/stream'
import type { Db } from '../../platform/db.ts'

export type NewWords = { seq: number; personId: PersonId; salt: string; text: string }

export async function insertWords(db: Db, streamId: StreamId, words: readonly NewWords[]): Promise<void> {
  if (words.length > 0) await db.liveWords.createMany({ data: words.map((said) => ({ ...said, streamId })) })
}

/** Erases what was said in these events, with the salts: the log keeps hashes that nobody can find anything out from. */
export async function deleteWords(db: Db, streamId: StreamId, seqs: readonly number[]): Promise<void> {
  if (seqs.length > 0) await db.liveWords.deleteMany({ where: { streamId, seq: { in: [...seqs] } } })
}

/** What was said in these events; erased words are missing. */
export async function listWords(db: Db, streamId: StreamId, seqs: readonly number[]): Promise<Map<number, string>> {
  const rows = await db.liveWords.findMany({
    where: { streamId, seq: { in: [...seqs] } },
    select: { seq: true, text: true },
  })
  return new Map(rows.map(({ seq, text }) => [seq, text]))
}

/** Erases all that was said in the streams of a session. */
export async function deleteWordsOfSession(db: Db, sessionId: SessionId): Promise<void> {
  await db.$executeRaw`
    DELETE FROM "live_words" AS w USING "live_stream" AS s
    WHERE s."id" = w."streamId" AND s."sessionId" = ${sessionId}::uuid`
}
