import { AppealId, OverrideId, PersonId, type ProjectId, SessionId } from '@muster/contracts/ids'
import type { Prisma } from '@muster/prisma/client'
import type { Db } from '../../../platform/db.ts'
import type { SaltedWords } from '../../../platform/salted-words.ts'
import { oneOf } from '../participants.store.ts'
import { type AppealCase, type AppealRow, toAppealCases } from './appeal-case.ts'

const shape = { include: { words: { select: { text: true } } } } satisfies Prisma.AppealRecordDefaultArgs
type Row = Prisma.AppealRecordGetPayload<typeof shape>

export type NewAppealRecord = Omit<AppealRow, 'words'> & {
  projectId: ProjectId
  attachmentSha256?: string | null
  words?: { hash: string; words: SaltedWords }
}

export async function insertAppealRecord(db: Db, { words, ...record }: NewAppealRecord): Promise<void> {
  const salted = words ? { wordsHash: words.hash, words: { create: words.words } } : {}
  await db.appealRecord.create({ data: { ...record, ...salted } })
}

/** The appeals in a project (of some persons), the first made first. */
export async function listAppealCases(db: Db, projectId: ProjectId, only?: readonly PersonId[]): Promise<AppealCase[]> {
  const rows = await db.appealRecord.findMany({
    where: { projectId, ...oneOf(only) },
    // Ids sort by birth.
    orderBy: { id: 'asc' },
    ...shape,
  })
  return toAppealCases(rows.map(toRow))
}

/** The person whose appeal a decision accepted; null where it accepted none. */
export async function findAppellant(
  db: Db,
  which: { projectId: ProjectId; overrideId: OverrideId },
): Promise<PersonId | null> {
  const row = await db.appealRecord.findFirst({ where: which, select: { personId: true } })
  return PersonId.nullable().parse(row?.personId ?? null)
}

function toRow({ id, sessionId, personId, kind, regarding, overrideId, by, at, words }: Row): AppealRow {
  return {
    id: AppealId.parse(id),
    sessionId: SessionId.parse(sessionId),
    personId: PersonId.parse(personId),
    kind,
    regarding: AppealId.nullable().parse(regarding),
    overrideId: OverrideId.nullable().parse(overrideId),
    words: words?.text ?? null,
    by: PersonId.parse(by),
    at,
  }
}
