import { CommandId, DeckId, PersonId, type PollId, type SessionId } from '@muster/contracts/ids'
import type { PollVoters } from '@muster/contracts/poll-shapes'
import type { Folded } from '@muster/live/advance'
import type { Event } from '@muster/live/events'
import { readEvent } from '@muster/live/read-event'
import { parseSnapshot, type Snapshot } from '@muster/live/snapshot'
import { isStreamId, type StreamId } from '@muster/live/stream'
import type { LiveEvent, Prisma } from '@muster/prisma/client'
import type { Db } from '../../platform/db.ts'

type InSession = { streamId: StreamId; sessionId: SessionId }

export type Asked = { personId: PersonId; commandId: CommandId }
export type HeldLog = { head: number; answered: (Asked & { seq: number })[] }

/**
 * Holds a log until the transaction ends, and answers its head; a log begins with the first one who holds it. Of the commands
 * that are `asked`, those that were answered before, with the last `seq` that each decided: all that were when this began,
 * but not what others appended while it waited. Of a nameless event the command is all that is known.
 */
export async function holdLog(db: Db, { streamId, sessionId }: InSession, asked: readonly Asked[]): Promise<HeldLog> {
  const persons = asked.map(({ personId }) => personId)
  const commands = asked.map(({ commandId }) => commandId)
  // By the index on (stream, actor, command): a long log costs no more than a short one.
  const hold = () => db.$queryRaw<HeldLog[]>`
    SELECT s."head", (
      SELECT coalesce(jsonb_agg(a), '[]') FROM (
        SELECT a."personId", a."commandId", max(e."seq") AS "seq"
        FROM unnest(${persons}::uuid[], ${commands}::uuid[]) AS a("personId", "commandId"), LATERAL (
          SELECT "seq" FROM "live_event"
          WHERE "streamId" = s."id" AND "actorId" = a."personId" AND "commandId" = a."commandId"
          UNION ALL
          SELECT "seq" FROM "live_event" WHERE "streamId" = s."id" AND "actorId" IS NULL AND "commandId" = a."commandId"
        ) AS e
        GROUP BY a."personId", a."commandId"
      ) AS a
    ) AS "answered"
    FROM "live_stream" s WHERE s."id" = ${streamId} FOR UPDATE`
  const [held] = await hold()
  if (held) return held
  await db.$executeRaw`
    INSERT INTO "live_stream" ("id", "sessionId") VALUES (${streamId}, ${sessionId}::uuid) ON CONFLICT DO NOTHING`
  const [begun] = await hold()
  return begun ?? { head: 0, answered: [] }
}

/** Events of a log after `afterSeq`, in order: all, or the first `most`. Throws where the log was written by a newer program. */
export async function listEventsAfter(
  db: Db,
  streamId: StreamId,
  afterSeq: number,
  { most }: { most?: number } = {},
): Promise<Event[]> {
  const rows = await db.liveEvent.findMany({
    where: { streamId, seq: { gt: afterSeq } },
    orderBy: { seq: 'asc' },
    ...(most === undefined ? {} : { take: most }),
  })
  return rows.map(toEvent)
}

/** A row of a log as an event of today. Throws where it was written by a newer program. */
export function toEvent({ streamId, seq, at, actorId, commandId, v, type, payload, wordsHash }: LiveEvent): Event {
  const content = typeof payload === 'object' && payload !== null && !Array.isArray(payload) ? payload : {}
  const read = readEvent({
    ...content,
    seq,
    at: at.getTime(),
    actor: actorId,
    commandId,
    v,
    type,
    ...(wordsHash === null ? {} : { wordsHash }),
  })
  if (!read.ok) throw new Error(`${streamId} has an event that cannot be read: ${seq} ${read.reason} ${type}@${v}`)
  return read.event
}

export type Opening = { openedAt: Date; openedBy: PersonId | null; voters: PollVoters }

/** When a poll was opened, by whom, and whether its votes have names; null where its log does not say it yet. */
export async function findOpening(db: Db, streamId: StreamId, pollId: PollId): Promise<Opening | null> {
  const row = await db.liveEvent.findFirst({
    where: { streamId, type: 'poll.opened', payload: { path: ['pollId'], equals: pollId } },
  })
  const event = row && toEvent(row)
  if (event?.type !== 'poll.opened') return null
  return { openedAt: new Date(event.at), openedBy: event.actor, voters: event.voters }
}

/** When the last event of a log happened, in epoch milliseconds; null for an empty one. */
export async function findLastAt(db: Db, streamId: StreamId): Promise<number | null> {
  const last = await db.liveEvent.findFirst({ where: { streamId }, orderBy: { seq: 'desc' }, select: { at: true } })
  return last?.at.getTime() ?? null
}

/**
 * Appends the same event to each of these logs of a session, whoever has begun them or not, in four statements. Held in
 * order of their ids, so that two who do so do not wait for each other.
 */
export async function appendToEach(
  db: Db,
  { sessionId, streamIds, event }: { sessionId: SessionId; streamIds: readonly StreamId[]; event: Omit<Event, 'seq'> },
): Promise<{ streamId: StreamId; events: Event[] }[]> {
  const ids = [...streamIds]
  await db.$executeRaw`
    INSERT INTO "live_stream" ("id", "sessionId") SELECT id, ${sessionId}::uuid FROM unnest(${ids}::text[]) AS id
    ORDER BY id ON CONFLICT DO NOTHING`
  const heads = await db.$queryRaw<{ id: string; head: number }[]>`
    SELECT "id", "head" FROM "live_stream" WHERE "id" = ANY(${ids}::text[]) ORDER BY "id" FOR UPDATE`
  const appended = heads.flatMap(({ id, head }) => {
    const read = readEvent({ ...event, seq: head + 1 })
    if (!read.ok) throw new Error(`An event cannot be appended: ${read.reason}`)
    return isStreamId(id) ? [{ streamId: id, events: [read.event] }] : []
  })
  await db.liveEvent.createMany({
    data: appended.flatMap(({ streamId, events }) => events.map((event) => toRow(streamId, { event, part: 0 }))),
  })
  await db.$executeRaw`UPDATE "live_stream" SET "head" = "head" + 1 WHERE "id" = ANY(${ids}::text[])`
  return appended
}

/** An event with its place among those that one command decided. */
export type NewRow = { event: Event; part: number }

/** The last `seq` that a command decided that was answered before; null where it was not. */
export async function findAnswered(db: Db, streamId: StreamId, { personId, commandId }: Asked): Promise<number | null> {
  const where = { streamId, commandId, OR: [{ actorId: personId }, { actorId: null }] }
  const last = await db.liveEvent.findFirst({ where, orderBy: { seq: 'desc' }, select: { seq: true } })
  return last?.seq ?? null
}

/** Appends events to a log that is held; the last of them becomes its head. */
export async function appendEvents(db: Db, streamId: StreamId, rows: readonly NewRow[]): Promise<void> {
  const head = Math.max(...rows.map(({ event }) => event.seq))
  const events = JSON.stringify(rows.map((row) => toRow(streamId, row)))
  // In one statement: it is what a command costs most.
  await db.$executeRaw`
    WITH appended AS (
      INSERT INTO "live_event" SELECT * FROM jsonb_populate_recordset(null::"live_event", ${events}::jsonb)
    )
    UPDATE "live_stream" SET "head" = ${head} WHERE "id" = ${streamId}`
}

function toRow(streamId: StreamId, { event, part }: NewRow) {
  const { seq, at, actor, commandId, v, type, wordsHash, ...payload } = event
  return {
    streamId,
    seq,
    at: new Date(at),
    actorId: actor,
    commandId,
    part,
    v,
    type,
    payload: toJson(payload),
    wordsHash: wordsHash ?? null,
  }
}

/** Events and states are plain JSON by their schemas; Prisma's type asks for it anew. */
function toJson(content: object): Prisma.InputJsonObject {
  return JSON.parse(JSON.stringify(content))
}

/** The newest state that this program can read; null where the log is to be folded from its beginning. */
export async function findSnapshot(db: Db, streamId: StreamId): Promise<Folded | null> {
  const row = await db.liveSnapshot.findFirst({ where: { streamId }, orderBy: { seq: 'desc' } })
  return parseSnapshot(row)
}

/** Keeps a state, in place of those before it. */
export async function keepSnapshot(db: Db, streamId: StreamId, { seq, stateVersion, state }: Snapshot): Promise<void> {
  await db.liveSnapshot.deleteMany({ where: { streamId } })
  await db.liveSnapshot.create({ data: { streamId, seq, stateVersion, state: toJson(state) } })
}

/** How many pages each of these decks of a session has; one that is of another session is missing. */
export async function listDeckPages(
  db: Db,
  sessionId: SessionId,
  deckIds: readonly string[],
): Promise<Record<string, number>> {
  const decks = await db.deck.findMany({
    where: { sessionId, id: { in: [...deckIds] }, replacedById: null },
    select: { id: true, pages: true },
  })
  return Object.fromEntries(decks.map(({ id, pages }) => [id, Array.isArray(pages) ? pages.length : 0]))
}

/** The deck that took the place of this one, last of all where that was replaced, too; null for one that has its place. */
export async function findInPlaceOf(db: Db, deckId: DeckId): Promise<DeckId | null> {
  const deck = await db.deck.findUnique({ where: { id: deckId }, select: { replacedById: true } })
  if (!deck?.replacedById) return null
  const by = DeckId.parse(deck.replacedById)
  return (await findInPlaceOf(db, by)) ?? by
}
