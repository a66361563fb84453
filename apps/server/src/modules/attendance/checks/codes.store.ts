import type { CheckId, PersonId, SessionId } from '@muster/contracts/ids'
import type { Db } from '../../../platform/db.ts'

export async function insertCode(
  db: Db,
  code: { checkId: CheckId; sessionId: SessionId; code: string },
): Promise<void> {
  await db.spokenCode.create({ data: code })
}

/** The codes of a session that are kept still, by check. */
export async function listCodes(db: Db, sessionId: SessionId): Promise<Map<string, string>> {
  const rows = await db.spokenCode.findMany({ where: { sessionId } })
  return new Map(rows.map(({ checkId, code }) => [checkId, code]))
}

/** The code of a check, and how often this person has entered another; null for a check that has none. */
export async function findCode(
  db: Db,
  { checkId, personId }: { checkId: CheckId; personId: PersonId },
): Promise<{ code: string; wrong: number } | null> {
  const row = await db.spokenCode.findUnique({
    where: { checkId },
    select: { code: true, guesses: { where: { personId }, select: { wrong: true } } },
  })
  return row && { code: row.code, wrong: row.guesses[0]?.wrong ?? 0 }
}

export async function countWrongGuess(db: Db, who: { checkId: CheckId; personId: PersonId }): Promise<void> {
  await db.codeGuess.upsert({
    where: { checkId_personId: who },
    create: { ...who, wrong: 1 },
    update: { wrong: { increment: 1 } },
  })
}

/** Takes the codes of a session that is over away, with the guesses at them. */
export async function deleteCodes(db: Db, sessionId: SessionId): Promise<void> {
  await db.spokenCode.deleteMany({ where: { sessionId } })
}
