import { ImportId, PersonId, ProjectId, SessionId } from '@muster/contracts/ids'
import { DateOrder, LogFormat } from '@muster/contracts/imports'
import type { Prisma } from '@muster/prisma/client'
import { z } from 'zod'
import type { Db } from '../../platform/db.ts'
import { AppError } from '../../platform/errors.ts'
import type { SaltedWords } from '../../platform/salted-words.ts'
import type { Decision } from './matching/settle-rows.ts'

const Decisions = z.array(z.object({ line: z.int(), stay: z.int(), personId: PersonId.nullable() }))
const shape = {
  include: { file: { select: { storageKey: true } }, withdrawal: { include: { reason: true } } },
} satisfies Prisma.AttendanceImportDefaultArgs
type Row = Prisma.AttendanceImportGetPayload<typeof shape>

/** An import as the services know it. */
export type StoredImport = ReturnType<typeof toImport>
type Which = { projectId: ProjectId; importId: ImportId }

/** Throws NOT_FOUND, also for an import of another project. */
export async function getStored(db: Db, { projectId, importId }: Which): Promise<StoredImport> {
  const row = await db.attendanceImport.findFirst({ where: { id: importId, projectId }, ...shape })
  if (!row) throw new AppError('NOT_FOUND')
  return toImport(row)
}

/** The same, held until the transaction ends. */
export async function lockStored(db: Db, which: Which): Promise<StoredImport> {
  await db.$queryRaw`SELECT id FROM attendance_import WHERE id = ${which.importId}::uuid FOR UPDATE`
  return getStored(db, which)
}

/** All imports of a project, newest first. */
export async function listStored(db: Db, projectId: ProjectId): Promise<StoredImport[]> {
  const rows = await db.attendanceImport.findMany({ where: { projectId }, orderBy: { id: 'desc' }, ...shape })
  return rows.map(toImport)
}

/** Whoever brings a file of this digest waits for others who do. */
export async function lockDigest(db: Db, sha256: string): Promise<void> {
  await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${sha256}, 0))`
}

/** The drafts of a project, held until the transaction ends; what is being applied meanwhile is waited for, and is none. */
export async function lockDrafts(db: Db, projectId: ProjectId): Promise<StoredImport[]> {
  const drafts = { projectId, appliedAt: null }
  await db.$queryRaw`SELECT id FROM attendance_import
    WHERE "projectId" = ${projectId}::uuid AND "appliedAt" IS NULL ORDER BY id FOR UPDATE`
  return (await db.attendanceImport.findMany({ where: drafts, ...shape })).map(toImport)
}

/** The import of the same file to the same session that was not withdrawn. */
export async function findSame(db: Db, file: { sessionId: SessionId; sha256: string }): Promise<StoredImport | null> {
  const row = await db.attendanceImport.findFirst({ where: { ...file, withdrawal: null }, ...shape })
  return row && toImport(row)
}

export const countOfSession = (db: Db, sessionId: SessionId): Promise<number> =>
  db.attendanceImport.count({ where: { sessionId } })

export async function insertImport(
  db: Db,
  data: Pick<Row, 'id' | 'projectId' | 'sessionId' | 'sha256' | 'format' | 'timeZone' | 'uploadedBy' | 'uploadedAt'> & {
    fileId: string
    fileName: string
  },
): Promise<void> {
  await db.attendanceImport.create({ data })
}

export async function updateDraft(
  db: Db,
  importId: ImportId,
  change: { timeZone: string; dateOrder: DateOrder | null; decisions: readonly Decision[] },
): Promise<void> {
  await db.attendanceImport.update({
    where: { id: importId },
    data: { ...change, decisions: change.decisions.map((decision) => ({ ...decision })) },
  })
}

export async function markApplied(db: Db, importId: ImportId, by: { appliedBy: PersonId; appliedAt: Date }) {
  await db.attendanceImport.update({ where: { id: importId }, data: by })
}

export async function forgetFile(db: Db, importId: ImportId): Promise<void> {
  await db.attendanceImport.update({ where: { id: importId }, data: { fileId: null, fileName: null } })
}

export async function removeDraft(db: Db, importId: ImportId): Promise<void> {
  await db.attendanceImport.delete({ where: { id: importId } })
}

export async function insertWithdrawal(
  db: Db,
  decision: {
    importId: ImportId
    reasonHash: string
    reason: SaltedWords
    decidedBy: PersonId
    decidedAt: Date
    /** The session's newest seal; absent where it has none. */
    afterSealId?: string
  },
): Promise<void> {
  await db.importWithdrawal.create({ data: { ...decision, reason: { create: decision.reason } } })
}

/** Drafts that were brought before one date, and imports applied before another whose files are still kept. */
export async function listOutlived(db: Db, before: { draft: Date; applied: Date }): Promise<StoredImport[]> {
  const rows = await db.attendanceImport.findMany({
    where: {
      OR: [
        { appliedAt: null, uploadedAt: { lt: before.draft } },
        { appliedAt: { lt: before.applied }, fileId: { not: null } },
      ],
    },
    ...shape,
  })
  return rows.map(toImport)
}

function toImport(row: Row) {
  const { id, projectId, sessionId, format, dateOrder, decisions, file, withdrawal, ...rest } = row
  return {
    ...rest,
    id: ImportId.parse(id),
    projectId: ProjectId.parse(projectId),
    sessionId: SessionId.parse(sessionId),
    format: LogFormat.parse(format),
    dateOrder: DateOrder.nullable().parse(dateOrder),
    decisions: Decisions.parse(decisions),
    storageKey: file?.storageKey ?? null,
    withdrawal: withdrawal && { at: withdrawal.decidedAt, reason: withdrawal.reason?.text ?? null },
  }
}

type Whose = { projectId: ProjectId; personId: PersonId }

/** The applied logs of a project in whose files a person is. */
export async function listNaming(db: Db, { projectId, personId }: Whose): Promise<StoredImport[]> {
  const rows = await db.attendanceImport.findMany({
    where: { projectId, fileId: { not: null }, intervals: { some: { personId } } },
    ...shape,
  })
  return rows.map(toImport)
}

/** Erases why a person withdrew logs. */
export async function deleteReasonsOf(db: Db, { projectId, personId }: Whose): Promise<number> {
  const { count } = await db.importWithdrawalReason.deleteMany({
    where: { withdrawal: { decidedBy: personId, import: { projectId } } },
  })
  return count
}
