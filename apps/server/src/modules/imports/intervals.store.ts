import { type ImportId, PersonId, type ProjectId, SessionId } from '@muster/contracts/ids'
import { RowNote } from '@muster/contracts/imports'
import type { Prisma } from '@muster/prisma/client'
import { z } from 'zod'
import type { Db } from '../../platform/db.ts'

const MatchedBy = z.enum(['email', 'name', 'decision'])

export type NewInterval = Omit<Prisma.ImportedIntervalCreateManyInput, 'note' | 'matchedBy'> & {
  note: RowNote | null
  matchedBy: z.output<typeof MatchedBy>
}

/** How many times this file was applied to this session so far: each time but the last has been withdrawn. */
export async function countRounds(db: Db, file: { sessionId: SessionId; fileSha256: string }): Promise<number> {
  const { _max } = await db.importedInterval.aggregate({ where: file, _max: { round: true } })
  return _max.round ?? 0
}

export async function insertIntervals(db: Db, intervals: readonly NewInterval[]): Promise<void> {
  await db.importedInterval.createMany({ data: [...intervals] })
}

/** What an import made evidence, in the order of its file. */
export async function listOfImport(db: Db, importId: ImportId) {
  const rows = await db.importedInterval.findMany({
    where: { importId },
    orderBy: [{ line: 'asc' }, { stay: 'asc' }],
  })
  return rows.map(({ line, stay, personId, startsAt, endsAt, precisionMs, note, matchedBy }) => ({
    line,
    stay,
    personId: PersonId.parse(personId),
    startMs: startsAt?.getTime() ?? null,
    endMs: endsAt?.getTime() ?? null,
    precisionMs: precisionMs ?? 0,
    note: RowNote.nullable().parse(note),
    matchedBy: MatchedBy.parse(matchedBy),
  }))
}

/** Everything that counts of a project's people (or some of them): what was withdrawn is not among it. In a fixed order. */
export async function listCounted(db: Db, projectId: ProjectId, only: readonly PersonId[] | undefined) {
  const rows = await db.importedInterval.findMany({
    where: { projectId, ...(only ? { personId: { in: [...only] } } : {}), import: { withdrawal: null } },
    orderBy: { id: 'asc' },
    select: { personId: true, sessionId: true, startsAt: true, endsAt: true, precisionMs: true, unknown: true },
  })
  return rows.map(({ personId, sessionId, startsAt, endsAt, precisionMs, unknown }) => ({
    personId: PersonId.parse(personId),
    sessionId: SessionId.parse(sessionId),
    startMs: startsAt?.getTime() ?? null,
    endMs: endsAt?.getTime() ?? null,
    precisionMs: precisionMs ?? 0,
    unknown,
  }))
}
