import type { ProjectId, SessionId } from '@muster/contracts/ids'
import type { VisitLine } from '@muster/evidence/export-lines'
import type { RecordOf } from '@muster/evidence/records'
import type { ChainHead } from '@muster/evidence/statement'
import { z } from 'zod'
import type { Db } from '../../../platform/db.ts'
import { fromDb } from '../../../platform/enum-names.ts'

/** Where each chain of a session ends, by boot. */
export function listChainHeads(db: Db, sessionId: SessionId): Promise<ChainHead[]> {
  return db.$queryRaw<ChainHead[]>`
    SELECT "bootId"::text AS "bootId", count(*)::int AS "count", (array_agg("hash" ORDER BY "chainSeq" DESC))[1] AS "head"
    FROM "visit" WHERE "sessionId" = ${sessionId}::uuid GROUP BY "bootId" ORDER BY "bootId"`
}

/** Some visits of a session as they were hashed, chain by chain, after the one given (null: from the first). */
export async function listVisitLines(
  db: Db,
  { sessionId, after, limit }: { sessionId: SessionId; after: VisitLine | null; limit: number },
): Promise<VisitLine[]> {
  const place = after && { bootId: after.record.bootId, chainSeq: after.record.chainSeq }
  const rows = await db.visit.findMany({
    where: {
      sessionId,
      ...(place
        ? { OR: [{ bootId: { gt: place.bootId } }, { bootId: place.bootId, chainSeq: { gt: place.chainSeq } }] }
        : {}),
    },
    orderBy: [{ bootId: 'asc' }, { chainSeq: 'asc' }],
    take: limit,
  })
  return rows.map(({ joinedAt, leftAt, ending, prevHash, hash, afterSealId, ...row }) => ({
    type: 'visit',
    record: {
      ...row,
      joinedAtMs: joinedAt.getTime(),
      leftAtMs: leftAt.getTime(),
      ending: fromDb(ending),
      ...namedSeal(afterSealId),
    },
    prevHash,
    hash,
  }))
}

export async function listOutageRecords(db: Db, sessionId: SessionId): Promise<RecordOf<'outages'>[]> {
  const rows = await db.outage.findMany({ where: { sessionId }, orderBy: { id: 'asc' } })
  return rows.map(({ startsAt, endsAt, afterSealId, ...row }) => ({
    ...row,
    startMs: startsAt.getTime(),
    endMs: endsAt.getTime(),
    ...namedSeal(afterSealId),
  }))
}

/** What was decided about a session. Of the reasons, which are people's words and can be erased, records hold the hash. */
export async function listDecisionRecords(
  db: Db,
  { projectId, sessionId }: { projectId: ProjectId; sessionId: SessionId },
): Promise<RecordOf<'decisions'>[]> {
  const rows = await db.sessionDecision.findMany({ where: { sessionId }, orderBy: { id: 'asc' } })
  return rows.map(({ id, kind, startsAt, endsAt, breaks, intoId, reasonHash, decidedBy, decidedAt, afterSealId }) => ({
    id,
    projectId,
    sessionId,
    kind: fromDb(kind),
    startMs: startsAt?.getTime() ?? null,
    endMs: endsAt?.getTime() ?? null,
    ...(breaks === null ? {} : { breaks: toSpans(breaks) }),
    ...(intoId === null ? {} : { intoId }),
    reasonHash,
    decidedBy,
    decidedAtMs: decidedAt.getTime(),
    ...namedSeal(afterSealId),
  }))
}

const Windows = z.array(z.object({ startsAt: z.string(), endsAt: z.string() }))
const toSpans = (breaks: unknown) =>
  Windows.parse(breaks).map(({ startsAt, endsAt }) => ({ startMs: Date.parse(startsAt), endMs: Date.parse(endsAt) }))

/** What the rolls of hubs say of a session. Of why something was entered late records hold the hash. */
export async function listHubMarkRecords(db: Db, sessionId: SessionId): Promise<RecordOf<'hubMarks'>[]> {
  const rows = await db.hubMark.findMany({ where: { sessionId }, orderBy: { id: 'asc' } })
  return rows.map(({ at, enteredAt, afterSealId, ...row }) => ({
    ...row,
    atMs: at.getTime(),
    enteredAtMs: enteredAt.getTime(),
    ...namedSeal(afterSealId),
  }))
}

/** Who followed the link of a session held elsewhere, and when. */
export async function listOpeningRecords(db: Db, sessionId: SessionId): Promise<RecordOf<'openings'>[]> {
  const rows = await db.callOpening.findMany({ where: { sessionId }, orderBy: { id: 'asc' } })
  return rows.map(({ at, afterSealId, ...row }) => ({ ...row, atMs: at.getTime(), ...namedSeal(afterSealId) }))
}

/** What people watched of a session's recordings, also of one that was removed since. */
export async function listViewRecords(db: Db, sessionId: SessionId): Promise<RecordOf<'views'>[]> {
  const rows = await db.recordingView.findMany({ where: { sessionId }, orderBy: { id: 'asc' } })
  return rows.map(({ startsAt, endsAt, watchedFrom, watchedTo, afterSealId, ...row }) => ({
    ...row,
    startMs: startsAt.getTime(),
    endMs: endsAt.getTime(),
    watchedFromMs: watchedFrom.getTime(),
    watchedToMs: watchedTo.getTime(),
    ...namedSeal(afterSealId),
  }))
}

/** The checks of a session that were asked, each with everybody to whom it was put. */
export async function listCheckRecords(db: Db, sessionId: SessionId): Promise<RecordOf<'checks'>[]> {
  const rows = await db.attentionCheck.findMany({
    where: { sessionId, askedAt: { not: null } },
    orderBy: { id: 'asc' },
  })
  const responses = await listResponses(db, sessionId)
  return rows.map(({ placedFor, askedAt, expiresAt, ...row }) => ({
    ...row,
    placedForMs: placedFor?.getTime() ?? null,
    askedAtMs: askedAt?.getTime() ?? 0,
    expiresAtMs: expiresAt?.getTime() ?? 0,
    responses: responses
      .filter(({ checkId }) => checkId === row.id)
      .map(({ personId, answeredAt }) => ({ personId, answeredAtMs: answeredAt?.getTime() ?? null })),
  }))
}

function listResponses(db: Db, sessionId: SessionId) {
  return db.$queryRaw<{ checkId: string; personId: string; answeredAt: Date | null }[]>`
    SELECT p."checkId"::text AS "checkId", p."personId"::text AS "personId", a."answeredAt"
    FROM "attention_check" c JOIN "check_put" p ON p."checkId" = c."id"
      LEFT JOIN "check_answer" a ON a."checkId" = p."checkId" AND a."personId" = p."personId"
    WHERE c."sessionId" = ${sessionId}::uuid ORDER BY p."checkId", p."personId"`
}

/** What logs of other platforms say of a session, also of those that were withdrawn. */
export async function listImportRecords(db: Db, sessionId: SessionId): Promise<RecordOf<'imports'>[]> {
  const rows = await db.importedInterval.findMany({ where: { sessionId }, orderBy: { id: 'asc' } })
  return rows.map(({ startsAt, endsAt, precisionMs, at, afterSealId, ...row }) => ({
    ...row,
    startMs: startsAt?.getTime() ?? null,
    endMs: endsAt?.getTime() ?? null,
    // What was sealed before logs told it stays what it was.
    ...(precisionMs === null ? {} : { precisionMs }),
    atMs: at.getTime(),
    ...namedSeal(afterSealId),
  }))
}

/** Which of these logs no longer count. */
export async function listWithdrawalRecords(
  db: Db,
  { projectId, sessionId }: { projectId: ProjectId; sessionId: SessionId },
): Promise<RecordOf<'withdrawals'>[]> {
  const rows = await db.importWithdrawal.findMany({
    where: { import: { sessionId } },
    orderBy: { importId: 'asc' },
  })
  return rows.map(({ importId, reasonHash, decidedBy, decidedAt, afterSealId }) => ({
    id: importId,
    projectId,
    sessionId,
    reasonHash,
    decidedBy,
    decidedAtMs: decidedAt.getTime(),
    ...namedSeal(afterSealId),
  }))
}

/** What was decided about people of a project. */
export async function listOverrideRecords(db: Db, projectId: ProjectId): Promise<RecordOf<'overrides'>[]> {
  const rows = await db.overrideRecord.findMany({ where: { projectId }, orderBy: { id: 'asc' } })
  return rows.map(({ at, afterSealId, ...row }) => ({
    ...row,
    sessionId: null,
    atMs: at.getTime(),
    ...namedSeal(afterSealId),
  }))
}

/** The rules by which a project judged, and judges. */
export async function listPolicyRecords(db: Db, projectId: ProjectId): Promise<RecordOf<'policies'>[]> {
  const rows = await db.policyVersion.findMany({ where: { projectId }, orderBy: { version: 'asc' } })
  return rows.map(({ version, policy, reasonHash, setBy, setAt, afterSealId }) => ({
    id: String(version),
    projectId,
    sessionId: null,
    policy,
    reasonHash,
    setBy,
    setAtMs: setAt.getTime(),
    ...namedSeal(afterSealId),
  }))
}

/** What people of a project did beside being there. */
export async function listActivityRecords(db: Db, projectId: ProjectId): Promise<RecordOf<'activities'>[]> {
  const rows = await db.activityDone.findMany({ where: { projectId }, orderBy: { id: 'asc' } })
  return rows.map(({ id, personId, activity, sessionId, round, wordsHash, attachmentSha256, at, afterSealId }) => ({
    id,
    projectId,
    sessionId: null,
    personId,
    activity,
    ...(sessionId === null ? {} : { ofSession: sessionId }),
    ...(round === 1 ? {} : { round }),
    ...(wordsHash === null ? {} : { wordsHash }),
    ...(attachmentSha256 === null ? {} : { attachmentSha256 }),
    atMs: at.getTime(),
    ...namedSeal(afterSealId),
  }))
}

/** What the organisers found of it. Of their words records hold the hash. */
export async function listReviewRecords(db: Db, projectId: ProjectId): Promise<RecordOf<'reviews'>[]> {
  const rows = await db.activityReview.findMany({ where: { projectId }, orderBy: { id: 'asc' } })
  return rows.map(({ at, afterSealId, ...row }) => ({
    ...row,
    sessionId: null,
    atMs: at.getTime(),
    ...namedSeal(afterSealId),
  }))
}

const namedSeal = (afterSealId: string | null) => (afterSealId === null ? {} : { afterSealId })
