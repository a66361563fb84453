import { ProjectId, SessionId } from '@muster/contracts/ids'
import { Lists } from '@muster/evidence/records'
import type { Db } from '../../../platform/db.ts'

/** A seal as it is kept. */
export type SealRow = {
  id: string
  projectId: ProjectId
  /** Null: of what concerns the project as a whole. */
  sessionId: SessionId | null
  number: number
  seq: number
  statement: string
  sha256: string
  keyId: string
  signature: string
  lists: Lists
  sealedAt: Date
}

/** A session that is over and has evidence that no seal holds. */
export type Sealable = {
  sessionId: SessionId
  projectId: ProjectId
  /** When it ended, or was cancelled. */
  overAt: Date
  openVisits: number
}

/**
 * Sessions that are over and were never sealed, or of which something was recorded after their newest seal (or is not
 * listed by it, as it was made before such things were evidence), the first to end first: of all projects, or of one. What was
 * watched of a recording waits until something of it was before `viewsBefore`; a link followed after the seal waits for the
 * next one: it says nothing of who was there, and each click would be a letter.
 */
export async function listSealable(
  db: Db,
  { projectId, viewsBefore }: { projectId: ProjectId | null; viewsBefore: Date },
): Promise<Sealable[]> {
  const rows = await db.$queryRaw<{ sessionId: string; projectId: string; overAt: Date; openVisits: number }[]>`
    SELECT s."id"::text AS "sessionId", s."projectId"::text AS "projectId", COALESCE(s."endedAt", s."updatedAt") AS "overAt",
      (SELECT count(*)::int FROM "open_visit" o WHERE o."sessionId" = s."id") AS "openVisits"
    FROM "session" s
    WHERE s."state" IN ('ended', 'cancelled') AND (${projectId}::uuid IS NULL OR s."projectId" = ${projectId}::uuid)
      AND (NOT EXISTS (SELECT 1 FROM "session_seal" l WHERE l."sessionId" = s."id")
        OR EXISTS (
          SELECT 1 FROM "session_seal" newest
          WHERE newest."sessionId" = s."id"
            AND NOT EXISTS (SELECT 1 FROM "session_seal" l WHERE l."sessionId" = s."id" AND l."number" > newest."number")
            AND (EXISTS (SELECT 1 FROM "visit" r WHERE r."afterSealId" = newest."id")
              OR EXISTS (SELECT 1 FROM "outage" r WHERE r."afterSealId" = newest."id")
              OR EXISTS (SELECT 1 FROM "hub_mark" r WHERE r."afterSealId" = newest."id")
              OR EXISTS (SELECT 1 FROM "recording_view" r
                WHERE r."afterSealId" = newest."id" AND r."watchedTo" < ${viewsBefore})
              OR EXISTS (SELECT 1 FROM "session_decision" r WHERE r."afterSealId" = newest."id")
              OR EXISTS (SELECT 1 FROM "imported_interval" r WHERE r."afterSealId" = newest."id")
              OR EXISTS (SELECT 1 FROM "import_withdrawal" r WHERE r."afterSealId" = newest."id")
              OR (NOT jsonb_exists(newest."lists", 'imports')
                AND EXISTS (SELECT 1 FROM "imported_interval" r WHERE r."sessionId" = s."id"))
              OR (NOT jsonb_exists(newest."lists", 'openings')
                AND EXISTS (SELECT 1 FROM "call_opening" r WHERE r."sessionId" = s."id")))))
    ORDER BY "overAt", s."id"`
  return rows.map(({ sessionId, projectId, ...row }) => ({
    ...row,
    sessionId: SessionId.parse(sessionId),
    projectId: ProjectId.parse(projectId),
  }))
}

/**
 * Projects that have seals, and something concerning them as a whole that no seal holds: of all, or whether the one is
 * among them.
 */
export async function listSealableProjects(db: Db, projectId: ProjectId | null): Promise<ProjectId[]> {
  const rows = await db.$queryRaw<{ projectId: string }[]>`
    SELECT DISTINCT l."projectId"::text AS "projectId" FROM "session_seal" l
    WHERE (${projectId}::uuid IS NULL OR l."projectId" = ${projectId}::uuid)
      AND (NOT EXISTS (SELECT 1 FROM "session_seal" p WHERE p."projectId" = l."projectId" AND p."sessionId" IS NULL)
        OR EXISTS (
          SELECT 1 FROM "session_seal" newest
          WHERE newest."projectId" = l."projectId" AND newest."sessionId" IS NULL
            AND NOT EXISTS (SELECT 1 FROM "session_seal" p
              WHERE p."projectId" = l."projectId" AND p."sessionId" IS NULL AND p."number" > newest."number")
            AND (EXISTS (SELECT 1 FROM "override_record" r WHERE r."afterSealId" = newest."id")
              OR EXISTS (SELECT 1 FROM "policy_version" r WHERE r."afterSealId" = newest."id")
              OR EXISTS (SELECT 1 FROM "activity_done" r WHERE r."afterSealId" = newest."id")
              OR EXISTS (SELECT 1 FROM "activity_review" r WHERE r."afterSealId" = newest."id")
              OR (NOT jsonb_exists(newest."lists", 'activities')
                AND EXISTS (SELECT 1 FROM "activity_done" r WHERE r."projectId" = newest."projectId")))))`
  return rows.map((row) => ProjectId.parse(row.projectId))
}

/** Holds sessions until the transaction ends, so that nothing is recorded of them while they are sealed. */
export async function lockForSealing(db: Db, sessionIds: readonly string[]): Promise<void> {
  await db.$executeRaw`
    SELECT pg_advisory_xact_lock(hashtextextended('sealing ' || id, 0)) FROM unnest(${sessionIds.toSorted()}::text[]) AS id`
}

/** Holds sessions until the transaction ends, so that they are not sealed while something is recorded of them. */
export async function lockForRecording(db: Db, sessionIds: readonly string[]): Promise<void> {
  await db.$executeRaw`
    SELECT pg_advisory_xact_lock_shared(hashtextextended('sealing ' || id, 0))
    FROM unnest(${sessionIds.toSorted()}::text[]) AS id`
}

/** The newest seal of each session that has one. */
export async function listNewestSeals(
  db: Db,
  sessionIds: readonly string[],
): Promise<Map<string, { id: string; number: number }>> {
  const rows = await db.$queryRaw<{ sessionId: string; id: string; number: number }[]>`
    SELECT DISTINCT ON ("sessionId") "sessionId"::text AS "sessionId", "id"::text AS "id", "number" FROM "session_seal"
    WHERE "sessionId" = ANY(${[...sessionIds]}::uuid[]) ORDER BY "sessionId", "number" DESC`
  return new Map(rows.map(({ sessionId, ...seal }) => [sessionId, seal]))
}

/** The newest seal of a project as a whole; null where there is none yet. */
export function findSealOfProject(db: Db, projectId: ProjectId): Promise<{ id: string; number: number } | null> {
  return db.sessionSeal.findFirst({
    where: { projectId, sessionId: null },
    orderBy: { number: 'desc' },
    select: { id: true, number: true },
  })
}

/** The last seal of a project; null where it has none. Its row must be locked: that is what keeps its seals in one line. */
export function findLastSeal(db: Db, projectId: ProjectId): Promise<{ seq: number; sha256: string } | null> {
  return db.sessionSeal.findFirst({
    where: { projectId },
    orderBy: { seq: 'desc' },
    select: { seq: true, sha256: true },
  })
}

export async function insertSeal(db: Db, seal: SealRow): Promise<void> {
  await db.sessionSeal.create({ data: seal })
}

export type StampedSeal = SealRow & { timeStamp: { token: Uint8Array; at: Date; by: string } | null }

/** All seals of a project in the order in which they were made. */
export async function listSealsOf(db: Db, projectId: ProjectId): Promise<StampedSeal[]> {
  const rows = await db.sessionSeal.findMany({
    where: { projectId },
    orderBy: { seq: 'asc' },
    include: { timeStamp: { select: { token: true, at: true, by: true } } },
  })
  return rows.map((row) => ({
    ...row,
    projectId: ProjectId.parse(row.projectId),
    sessionId: SessionId.nullable().parse(row.sessionId),
    lists: Lists.parse(row.lists),
  }))
}
