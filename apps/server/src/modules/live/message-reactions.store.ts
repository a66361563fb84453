import type { PersonId, SessionId } from '@muster/contracts/ids'
import { type Cheer, cheers } from '@muster/live/cheers/model'
import { limits } from '@muster/live/limits'
import type { StreamId } from '@muster/live/stream'
import { Prisma } from '@muster/prisma/client'
import type { Db } from '../../platform/db.ts'

export type Reaction = { personId: PersonId; message: number; sign: Cheer; isOn: boolean }
type InStream = { streamId: StreamId; sessionId: SessionId }
export type CountedSign = { message: number; sign: string; count: number }

/** Stores signs at messages, one of a kind for each person and message, and takes back those that are off again. */
export async function putReactions(
  db: Db,
  { streamId, sessionId }: InStream,
  reactions: readonly Reaction[],
): Promise<void> {
  const on = reactions.filter(({ isOn }) => isOn)
  const off = reactions.filter(({ isOn }) => !isOn)
  if (on.length > 0)
    await db.messageReaction.createMany({
      data: on.map(({ personId, message, sign }) => ({ streamId, sessionId, personId, message, sign })),
      skipDuplicates: true,
    })
  if (off.length > 0)
    await db.$executeRaw`
      DELETE FROM "message_reaction" r
      USING unnest(${off.map(({ message }) => message)}::int[], ${off.map(({ personId }) => personId)}::uuid[],
        ${off.map(({ sign }) => sign)}::text[]) AS o("message", "personId", "sign")
      WHERE r."streamId" = ${streamId} AND r."message" = o."message" AND r."personId" = o."personId"
        AND r."sign" = o."sign"`
}

/** With a message go the signs at it. */
export async function deleteReactions(db: Db, streamId: StreamId, messages: readonly number[]): Promise<void> {
  if (messages.length > 0) await db.messageReaction.deleteMany({ where: { streamId, message: { in: [...messages] } } })
}

/** The signs at these messages, counted in the table. */
export const countReactions = (db: Db, streamId: StreamId, messages: readonly number[]): Promise<CountedSign[]> =>
  count(db, streamId, Prisma.sql`"message" = ANY(${[...messages]}::int[])`)

/** The signs at the messages of a stream from one on, those at the latest messages first. */
export const countReactionsFrom = (db: Db, streamId: StreamId, from: number): Promise<CountedSign[]> =>
  count(db, streamId, Prisma.sql`"message" >= ${from}`)

const count = (db: Db, streamId: StreamId, which: Prisma.Sql) => db.$queryRaw<CountedSign[]>`
  SELECT "message", "sign", count(*)::int AS "count" FROM "message_reaction"
  WHERE "streamId" = ${streamId} AND ${which}
  GROUP BY "message", "sign" ORDER BY "message" DESC LIMIT ${limits.reactedMessages * cheers.length}`

/** The signs that these people left in a stream from a message on. */
export async function listReactionsOf(
  db: Db,
  streamId: StreamId,
  { from, personIds }: { from: number; personIds: readonly PersonId[] },
): Promise<{ message: number; sign: string; personId: string }[]> {
  return db.messageReaction.findMany({
    where: { streamId, message: { gte: from }, personId: { in: [...personIds] } },
    select: { message: true, sign: true, personId: true },
  })
}
