import type { CheckForm } from '@muster/attendance/requirements/checks'
import { CheckId, PersonId, type ProjectId, type SessionId } from '@muster/contracts/ids'
import type { AskedForm } from '@muster/live/checks/model'
import type { Db } from '../../../platform/db.ts'

type InSession = { projectId: ProjectId; sessionId: SessionId }

export async function insertPlaced(
  db: Db,
  { checks, ...where }: InSession & { checks: readonly { id: string; form: AskedForm; placedFor: Date }[] },
): Promise<void> {
  await db.attentionCheck.createMany({ data: checks.map((check) => ({ ...where, ...check })) })
}

/** The placed checks of a session, asked or not, in order of their moments. */
export function listPlaced(db: Db, sessionId: SessionId): Promise<{ placedFor: Date | null }[]> {
  return db.attentionCheck.findMany({
    where: { sessionId, placedFor: { not: null } },
    orderBy: { placedFor: 'asc' },
    select: { placedFor: true },
  })
}

export type DueCheck = { id: CheckId; sessionId: string; form: AskedForm }

/** The first check of each of these sessions whose moment has come and that was not asked yet: one query. */
export async function listDue(db: Db, sessionIds: readonly string[], at: Date): Promise<DueCheck[]> {
  if (sessionIds.length === 0) return []
  const rows = await db.$queryRaw<{ id: string; sessionId: string; form: AskedForm }[]>`
    SELECT DISTINCT ON ("sessionId") "id"::text AS "id", "sessionId"::text AS "sessionId", "form" FROM "attention_check"
    WHERE "sessionId" = ANY(${[...sessionIds]}::uuid[]) AND "askedAt" IS NULL AND "placedFor" <= ${at}::timestamptz
    ORDER BY "sessionId", "placedFor"`
  return rows.map((row) => ({ ...row, id: CheckId.parse(row.id) }))
}

export type Asked = InSession & {
  id: CheckId
  form: CheckForm
  askedBy: PersonId | null
  askedAt: Date
  expiresAt: Date
}

/** Writes that a check was asked: one that was placed, or a new one. */
export async function putAsked(db: Db, { id, sessionId, projectId, ...asked }: Asked): Promise<void> {
  const { count } = await db.attentionCheck.updateMany({ where: { id, sessionId, askedAt: null }, data: asked })
  if (count === 0) await db.attentionCheck.create({ data: { id, sessionId, projectId, ...asked } })
}

/**
 * Puts a check to everybody who takes part in the project and is in the session now, through whatever process, but for
 * those `besides`. Answers whom: one statement, however many.
 */
export async function putToPresent(
  db: Db,
  { checkId, sessionId, besides }: { checkId: CheckId; sessionId: SessionId; besides: readonly PersonId[] },
): Promise<PersonId[]> {
  const rows = await db.$queryRaw<{ personId: string }[]>`
    INSERT INTO "check_put" ("checkId", "personId")
    SELECT DISTINCT ${checkId}::uuid, v."personId" FROM "open_visit" v
      JOIN "participant" p ON p."personId" = v."personId" AND p."projectId" = v."projectId" AND p."withdrawnAt" IS NULL
    WHERE v."sessionId" = ${sessionId}::uuid AND NOT v."personId" = ANY(${[...besides]}::uuid[])
    RETURNING "personId"::text AS "personId"`
  return rows.map(({ personId }) => PersonId.parse(personId))
}

export async function insertAnswer(
  db: Db,
  answer: { checkId: CheckId; personId: PersonId; answeredAt: Date },
): Promise<void> {
  await db.checkAnswer.create({ data: answer })
}

/** Puts a poll to those who take part and voted in it, and takes their votes for answers. */
export async function answerByVotes(
  db: Db,
  {
    checkId,
    voted,
    projectId,
    besides,
  }: {
    checkId: CheckId
    voted: readonly { personId: PersonId; votedAt: Date }[]
    projectId: ProjectId
    besides: readonly PersonId[]
  },
): Promise<void> {
  const votes = JSON.stringify(voted)
  await db.$executeRaw`
    INSERT INTO "check_put" ("checkId", "personId")
    SELECT ${checkId}::uuid, v."personId" FROM jsonb_to_recordset(${votes}::jsonb) AS v("personId" uuid)
      JOIN "participant" p ON p."personId" = v."personId" AND p."projectId" = ${projectId}::uuid AND p."withdrawnAt" IS NULL
    WHERE NOT v."personId" = ANY(${[...besides]}::uuid[])
    ON CONFLICT DO NOTHING`
  await db.$executeRaw`
    INSERT INTO "check_answer" ("checkId", "personId", "answeredAt")
    SELECT p."checkId", p."personId", v."votedAt" FROM "check_put" p
      JOIN jsonb_to_recordset(${votes}::jsonb) AS v("personId" uuid, "votedAt" timestamptz) ON v."personId" = p."personId"
    WHERE p."checkId" = ${checkId}::uuid`
}

export type PutCheck = {
  checkId: string
  sessionId: string
  personId: string
  form: CheckForm
  askedAt: Date
  expiresAt: Date
  answeredAt: Date | null
}

type Whose = { projectId: ProjectId; sessionId?: SessionId | null; only?: readonly PersonId[] | null }

/** Every check of a project (or of one session) as it was put to each person (or to some), in order of time: one query. */
export async function listPutChecks(db: Db, { projectId, sessionId = null, only = null }: Whose): Promise<PutCheck[]> {
  return db.$queryRaw<PutCheck[]>`
    SELECT c."id"::text AS "checkId", c."sessionId"::text AS "sessionId", p."personId"::text AS "personId", c."form",
      c."askedAt", c."expiresAt", a."answeredAt"
    FROM "attention_check" c JOIN "check_put" p ON p."checkId" = c."id"
      LEFT JOIN "check_answer" a ON a."checkId" = c."id" AND a."personId" = p."personId"
    WHERE c."projectId" = ${projectId}::uuid AND c."askedAt" IS NOT NULL
      AND (${sessionId}::uuid IS NULL OR c."sessionId" = ${sessionId}::uuid)
      AND (${only === null} OR p."personId" = ANY(${[...(only ?? [])]}::uuid[]))
    ORDER BY c."askedAt", c."id"`
}

type Seen = { personId: string; startMs: number; endMs: number | null }

/** When people were seen in a session, in epoch ms; null for who is connected now. */
export function listSeen(db: Db, sessionId: SessionId): Promise<Seen[]> {
  return db.$queryRaw<Seen[]>`
    SELECT "personId"::text AS "personId", extract(epoch FROM "joinedAt")::float8 * 1000 AS "startMs",
      extract(epoch FROM "leftAt")::float8 * 1000 AS "endMs"
    FROM "visit" WHERE "sessionId" = ${sessionId}::uuid
    UNION ALL
    SELECT "personId"::text, extract(epoch FROM "joinedAt")::float8 * 1000, NULL
    FROM "open_visit" WHERE "sessionId" = ${sessionId}::uuid`
}
