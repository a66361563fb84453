import { PersonId } from '@muster/contracts/ids'
import type { Message } from '@muster/live/chat/model'
import type { StreamId } from '@muster/live/stream'
import { z } from 'zod'
import type { Db } from '../../platform/db.ts'

/** The last messages before `before`, as they stand now, oldest first. */
export async function listSaidBefore(
  db: Db,
  streamId: StreamId,
  { before, most }: { before: number; most: number },
): Promise<Message[]> {
  const rows = await db.liveEvent.findMany({
    where: { streamId, type: 'chat.said', seq: { lt: before } },
    orderBy: { seq: 'desc' },
    take: most,
    select: asSaid,
  })
  return describe(db, streamId, rows.toReversed())
}

/** One message as it stands now; null where the event is none. */
export async function findMessage(db: Db, streamId: StreamId, seq: number): Promise<Message | null> {
  const rows = await db.liveEvent.findMany({
    where: { streamId, seq, type: 'chat.said' },
    select: asSaid,
  })
  const [message] = await describe(db, streamId, rows)
  return message ?? null
}

const asSaid = { seq: true, at: true, actorId: true, payload: true } as const
type Said = { seq: number; at: Date; actorId: string | null; payload: unknown }

/** The first version of what was said knows no replies. */
const Payload = z.object({ replyTo: z.int().nullable().default(null) })

async function describe(db: Db, streamId: StreamId, said: readonly Said[]): Promise<Message[]> {
  const traces = await listTraces(
    db,
    streamId,
    said.map(({ seq }) => seq),
  )
  return said.map(({ seq, at, actorId, payload }) => ({
    seq,
    by: PersonId.parse(actorId),
    at: at.getTime(),
    replyTo: Payload.parse(payload).replyTo,
    ...(traces.get(seq) ?? { edited: null, deleted: null }),
  }))
}

/** What became of messages: the last that was done to each. */
async function listTraces(
  db: Db,
  streamId: StreamId,
  seqs: readonly number[],
): Promise<Map<number, Pick<Message, 'edited' | 'deleted'>>> {
  if (seqs.length === 0) return new Map()
  const rows = await db.$queryRaw<{ message: number; seq: number; type: string; at: Date; actorId: string }[]>`
    SELECT ("payload"->>'message')::int AS "message", "seq", "type", "at", "actorId"::text AS "actorId"
    FROM "live_event"
    WHERE "streamId" = ${streamId} AND "type" IN ('chat.edited', 'chat.deleted')
      AND ("payload"->>'message')::int = ANY(${[...seqs]}::int[])
    ORDER BY "seq"`
  return new Map(
    rows.map(({ message, seq, type, at, actorId }) => [
      message,
      type === 'chat.edited'
        ? { edited: { seq, at: at.getTime() }, deleted: null }
        : { edited: null, deleted: { by: PersonId.parse(actorId), at: at.getTime() } },
    ]),
  )
}
