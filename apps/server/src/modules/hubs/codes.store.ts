import type { HubId, PersonId, ProjectId, SessionId } from '@muster/contracts/ids'
import type { Db } from '../../platform/db.ts'

type Whose = { projectId: ProjectId; personId: PersonId }
type OnRoll = { hubId: HubId; sessionId: SessionId; personId: PersonId }

export async function findCode(db: Db, whose: Whose): Promise<string | null> {
  const row = await db.hubPersonCode.findUnique({ where: { projectId_personId: whose }, select: { code: true } })
  return row?.code ?? null
}

/** Keeps a code for somebody who has none; who has one keeps it. */
export async function insertCode(db: Db, whose: Whose, code: string): Promise<void> {
  await db.hubPersonCode.createMany({ data: [{ ...whose, code }], skipDuplicates: true })
}

/** Wrong codes on a roll since each person's last right one. */
export async function listWrong(db: Db, { hubId, sessionId }: Omit<OnRoll, 'personId'>) {
  const rows = await db.hubWrongCode.findMany({ where: { hubId, sessionId } })
  return new Map(rows.map(({ personId, wrong, lastAt }) => [personId, { wrong, lastAt }]))
}

export async function setWrong(db: Db, which: OnRoll, tries: { wrong: number; lastAt: Date }): Promise<void> {
  await db.hubWrongCode.upsert({
    where: { hubId_sessionId_personId: which },
    create: { ...which, ...tries },
    update: tries,
  })
}

/** Takes somebody's code away. */
export async function deleteCode(db: Db, whose: Whose): Promise<void> {
  await db.hubPersonCode.deleteMany({ where: whose })
}
