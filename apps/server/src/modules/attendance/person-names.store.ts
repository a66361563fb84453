import type { PersonNames } from '@muster/contracts/identity'
import type { Db } from '../../platform/db.ts'
import { toNames } from '../identity/names.service.ts'

/** What people are called, whoever they are: also those who have left the project, or were erased. */
export async function namesOf(db: Db, personIds: readonly string[]): Promise<(personId: string) => PersonNames> {
  const rows = await db.profile.findMany({
    where: { personId: { in: [...new Set(personIds)] } },
    select: { personId: true, latinName: true, nativeName: true, nativeLang: true },
  })
  const known = new Map(rows.map((row) => [row.personId, toNames(row)]))
  return (personId) => known.get(personId) ?? toNames(null)
}
