import { type HubId, PersonId, type ProjectId, SessionId } from '@muster/contracts/ids'
import type { Db } from '../../platform/db.ts'
import type { SaltedWords } from '../../platform/salted-words.ts'

export type NewMark = {
  id: string
  stayId: string
  hubId: HubId
  projectId: ProjectId
  sessionId: SessionId
  personId: PersonId
  kind: 'start' | 'end'
  at: Date
  enteredBy: PersonId
  enteredAt: Date
  reasonHash?: string
  afterSealId?: string
}

export async function insertMarks(db: Db, marks: readonly NewMark[]): Promise<void> {
  await db.hubMark.createMany({ data: [...marks] })
}

export async function insertReasons(db: Db, stayIds: readonly string[], words: SaltedWords): Promise<void> {
  await db.hubEntryReason.createMany({ data: stayIds.map((stayId) => ({ stayId, ...words })) })
}

const columns = { personId: true, sessionId: true, stayId: true, kind: true, at: true } as const

/** The marks of a roll, in the order in which they were made. */
export async function listOfRoll(db: Db, { hubId, sessionId }: { hubId: HubId; sessionId: SessionId }) {
  return db.hubMark.findMany({ where: { hubId, sessionId }, orderBy: { id: 'asc' }, select: columns })
}

/** The marks of everybody (or some persons) in a project, in a fixed order. */
export async function listOfProject(db: Db, projectId: ProjectId, only: readonly PersonId[] | undefined) {
  const rows = await db.hubMark.findMany({
    where: { projectId, ...(only ? { personId: { in: [...only] } } : {}) },
    orderBy: { id: 'asc' },
    select: columns,
  })
  return rows.map((row) => ({
    ...row,
    personId: PersonId.parse(row.personId),
    sessionId: SessionId.parse(row.sessionId),
  }))
}

/** Null where the roll of a session was not opened at a hub. */
export async function findRoll(db: Db, { hubId, sessionId }: { hubId: HubId; sessionId: SessionId }) {
  return db.hubRoll.findUnique({ where: { hubId_sessionId: { hubId, sessionId } }, select: { openedAt: true } })
}

export async function insertRoll(
  db: Db,
  roll: { hubId: HubId; sessionId: SessionId; openedBy: PersonId; openedAt: Date },
): Promise<void> {
  await db.hubRoll.create({ data: roll })
}

/** Erases why stays were entered late: those of a person, and those that they entered. */
export async function deleteReasonsOf(
  db: Db,
  { projectId, personId }: { projectId: ProjectId; personId: PersonId },
): Promise<number> {
  const marks = await db.hubMark.findMany({
    where: { projectId, reasonHash: { not: null }, OR: [{ personId }, { enteredBy: personId }] },
    select: { stayId: true },
  })
  const { count } = await db.hubEntryReason.deleteMany({ where: { stayId: { in: marks.map(({ stayId }) => stayId) } } })
  return count
}
