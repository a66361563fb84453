import { PersonId, type ProjectId, type SessionId } from '@muster/contracts/ids'
import type { Db } from '../../platform/db.ts'
import { latinNameOf } from '../identity/names.service.ts'

export async function insertCallOpening(
  db: Db,
  opening: {
    id: string
    projectId: ProjectId
    sessionId: SessionId
    personId: PersonId
    at: Date
    afterSealId?: string
  },
): Promise<void> {
  await db.callOpening.create({ data: opening })
}

/** Each time that somebody followed the link of a session, in order, with the name they have now. */
export async function listOfSession(db: Db, sessionId: SessionId) {
  const rows = await db.callOpening.findMany({ where: { sessionId }, orderBy: [{ at: 'asc' }, { id: 'asc' }] })
  const people = await db.person.findMany({
    where: { id: { in: [...new Set(rows.map(({ personId }) => personId))] } },
    select: { id: true, profile: { select: { latinName: true } } },
  })
  const names = new Map(people.map(({ id, profile }) => [id, latinNameOf(profile)]))
  return rows.map(({ personId, at }) => ({
    personId: PersonId.parse(personId),
    name: names.get(personId) ?? latinNameOf(null),
    at,
  }))
}
