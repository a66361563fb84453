import { OverrideId, PersonId, type ProjectId } from '@muster/contracts/ids'
import { Ruling } from '@muster/contracts/overrides'
import type { Prisma } from '@muster/prisma/client'
import type { Db } from '../../../platform/db.ts'
import type { SaltedWords } from '../../../platform/salted-words.ts'
import { oneOf } from '../participants.store.ts'
import { readStoredPolicy } from '../stored-policy.ts'
import { type OverrideCase, type OverrideRow, type SecondApproval, toCases } from './override-case.ts'

const shape = { include: { reason: { select: { text: true } } } } satisfies Prisma.OverrideRecordDefaultArgs
type Row = Prisma.OverrideRecordGetPayload<typeof shape>

export type NewRecord = {
  id: OverrideId
  projectId: ProjectId
  personId: PersonId
  kind: OverrideRow['kind']
  regarding: OverrideId | null
  ruling?: Ruling
  attachmentSha256?: string | null
  reason?: { hash: string; words: SaltedWords }
  by: PersonId
  at: Date
  /** The newest seal of the project as a whole; absent where there is none. */
  afterSealId?: string
}

/** Throws P2002 on `override_record` where such a record about the same decision exists. */
export async function insertRecord(db: Db, { ruling, reason, ...record }: NewRecord): Promise<void> {
  await db.overrideRecord.create({
    data: {
      ...record,
      ...ruling,
      ...(reason ? { reasonHash: reason.hash, reason: { create: reason.words } } : {}),
    },
  })
}

/** The decisions about a project's people (or some of them), the first decided first. */
export async function listCases(db: Db, projectId: ProjectId, only?: readonly PersonId[]): Promise<OverrideCase[]> {
  const rows = await db.overrideRecord.findMany({
    where: { projectId, ...oneOf(only) },
    // Ids sort by birth.
    orderBy: { id: 'asc' },
    ...shape,
  })
  return rows.length === 0 ? [] : toCases(rows.map(toRow), await listSecondApprovals(db, projectId))
}

/** Since when decisions took one administrator or two, the first first. */
async function listSecondApprovals(db: Db, projectId: ProjectId): Promise<SecondApproval[]> {
  const rows = await db.policyVersion.findMany({
    where: { projectId },
    orderBy: { version: 'asc' },
    select: { policy: true, setAt: true },
  })
  return rows.map(({ policy, setAt }) => ({ setAt, ...readStoredPolicy(policy).overrides }))
}

/** Whom a decision is about; null where there is none in the project. */
export async function findPersonOf(
  db: Db,
  { projectId, overrideId }: { projectId: ProjectId; overrideId: OverrideId },
): Promise<PersonId | null> {
  const row = await db.overrideRecord.findFirst({
    where: { id: overrideId, projectId, kind: 'decided' },
    select: { personId: true },
  })
  return PersonId.nullable().parse(row?.personId ?? null)
}

function toRow({ id, personId, kind, regarding, by, at, reason, attachmentSha256, ...row }: Row): OverrideRow {
  const { outcome, tier, creditsHundredths } = row
  return {
    id: OverrideId.parse(id),
    personId: PersonId.parse(personId),
    kind,
    regarding: OverrideId.nullable().parse(regarding),
    ruling: outcome === null ? null : Ruling.parse({ outcome, tier, creditsHundredths }),
    attachmentSha256,
    by: PersonId.parse(by),
    at,
    reason: reason?.text ?? null,
  }
}
