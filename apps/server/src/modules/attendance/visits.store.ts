import { PersonId, ProjectId, SessionId } from '@muster/contracts/ids'
import type { ChainEnd, Chained } from '@muster/evidence/chain'
import type { Db } from '../../platform/db.ts'
import { fromDb, toDb } from '../../platform/enum-names.ts'
import { oneOf } from './participants.store.ts'
import type { ClosedVisit, OpenVisit } from './visit.ts'

/** One statement of one text, however many: a rush of people is no time to plan a query for each number of rows. */
export async function insertOpenVisits(db: Db, visits: readonly OpenVisit[]): Promise<void> {
  await db.$executeRaw`
    INSERT INTO "open_visit" ("id", "bootId", "projectId", "sessionId", "personId", "connectionId", "device", "room",
      "joinedAt", "lastSeenAt", "clockOffsetMs")
    SELECT v."id", v."bootId", v."projectId", v."sessionId", v."personId", v."connectionId", v."device", v."room",
      to_timestamp(v."joinedAtMs" / 1000), to_timestamp(v."lastSeenAtMs" / 1000), v."clockOffsetMs"
    FROM jsonb_to_recordset(${JSON.stringify(visits)}::jsonb) AS v("id" uuid, "bootId" uuid, "projectId" uuid,
      "sessionId" uuid, "personId" uuid, "connectionId" uuid, "device" uuid, "room" text, "joinedAtMs" float8,
      "lastSeenAtMs" float8, "clockOffsetMs" int)`
}

/** Takes open visits away so that they can be closed; answers which there were: the others somebody else closed. */
export async function takeOpenVisits(db: Db, ids: readonly string[]): Promise<Set<string>> {
  const taken = await db.$queryRaw<{ id: string }[]>`
    DELETE FROM "open_visit" WHERE "id" = ANY(${[...ids]}::uuid[]) RETURNING "id"::text AS "id"`
  return new Set(taken.map(({ id }) => id))
}

export async function listOpenVisitsOfBoot(db: Db, bootId: string): Promise<OpenVisit[]> {
  return (await db.openVisit.findMany({ where: { bootId } })).map(toOpenVisit)
}

export async function listOpenVisitsOfProject(
  db: Db,
  projectId: ProjectId,
  only?: readonly PersonId[],
): Promise<OpenVisit[]> {
  return (await db.openVisit.findMany({ where: { projectId, ...oneOf(only) } })).map(toOpenVisit)
}

/** Who is in a session through other processes than `bootId`. */
export async function listOpenVisitsElsewhere(
  db: Db,
  sessionIds: readonly SessionId[],
  bootId: string,
): Promise<OpenVisit[]> {
  const rows = await db.openVisit.findMany({ where: { sessionId: { in: [...sessionIds] }, NOT: { bootId } } })
  return rows.map(toOpenVisit)
}

/** Those of these people of whom there is a visit to a session, open or closed. */
export async function listPeopleWhoWereIn(
  db: Db,
  { sessionId, personIds }: { sessionId: SessionId; personIds: readonly PersonId[] },
): Promise<string[]> {
  const ids = [...personIds]
  const rows = await db.$queryRaw<{ personId: string }[]>`
    SELECT "personId"::text AS "personId" FROM "open_visit"
    WHERE "sessionId" = ${sessionId}::uuid AND "personId" = ANY(${ids}::uuid[])
    UNION SELECT "personId"::text FROM "visit"
    WHERE "sessionId" = ${sessionId}::uuid AND "personId" = ANY(${ids}::uuid[])`
  return rows.map(({ personId }) => personId)
}

type OpenRow = Awaited<ReturnType<Db['openVisit']['findMany']>>[number]

function toOpenVisit({ joinedAt, lastSeenAt, ...row }: OpenRow): OpenVisit {
  return {
    ...row,
    projectId: ProjectId.parse(row.projectId),
    sessionId: SessionId.parse(row.sessionId),
    personId: PersonId.parse(row.personId),
    joinedAtMs: joinedAt.getTime(),
    lastSeenAtMs: lastSeenAt.getTime(),
  }
}

/** Writes last signs of life in one statement, whatever their number; never backwards. */
export async function checkpointVisits(db: Db, visits: readonly OpenVisit[]): Promise<void> {
  const ids = visits.map(({ id }) => id)
  const seen = visits.map(({ lastSeenAtMs }) => lastSeenAtMs)
  await db.$executeRaw`
    UPDATE "open_visit" AS v SET "lastSeenAt" = to_timestamp(c.ms / 1000)
    FROM unnest(${ids}::uuid[], ${seen}::float8[]) AS c(id, ms)
    WHERE v."id" = c.id AND v."lastSeenAt" < to_timestamp(c.ms / 1000)`
}

/** The ends of a boot's chains, by session. The boot's row must be locked: it is what keeps a chain single. */
export async function listChainEnds(
  db: Db,
  { bootId, sessionIds }: { bootId: string; sessionIds: readonly string[] },
): Promise<Map<string, ChainEnd>> {
  const rows = await db.$queryRaw<{ sessionId: string; chainSeq: number; hash: string }[]>`
    SELECT DISTINCT ON ("sessionId") "sessionId"::text AS "sessionId", "chainSeq", "hash" FROM "visit"
    WHERE "bootId" = ${bootId}::uuid AND "sessionId" = ANY(${[...sessionIds]}::uuid[])
    ORDER BY "sessionId", "chainSeq" DESC`
  return new Map(rows.map(({ sessionId, chainSeq, hash }) => [sessionId, { chainSeq, hash }]))
}

export async function insertVisits(db: Db, visits: readonly Chained<ClosedVisit>[]): Promise<void> {
  await db.visit.createMany({
    data: visits.map(({ joinedAtMs, leftAtMs, ending, ...visit }) => ({
      ...visit,
      joinedAt: new Date(joinedAtMs),
      leftAt: new Date(leftAtMs),
      ending: toDb(ending),
    })),
  })
}

/** Closed visits of a project (of some persons), oldest first. */
export async function listVisitsOfProject(db: Db, projectId: ProjectId, only?: readonly PersonId[]) {
  const rows = await db.visit.findMany({ where: { projectId, ...oneOf(only) }, orderBy: { joinedAt: 'asc' } })
  return rows.map((row) => ({ ...row, ending: fromDb(row.ending) }))
}
