import { PersonId, ProjectId, SessionId } from '@muster/contracts/ids'
import type { Db } from '../../platform/db.ts'
import { newUuid } from '../../platform/ids.ts'
import { oneOf } from './participants.store.ts'

export type NewOutage = {
  bootId: string
  projectId: ProjectId
  sessionId: SessionId
  personId: PersonId
  visitId: string
  startMs: number
  endMs: number
  cause: 'crash' | 'restart'
  /** As of visits. */
  afterSealId?: string
}

/** Outages of visits that have none yet: whoever finds them first records them. */
export async function insertOutages(db: Db, outages: readonly NewOutage[]): Promise<void> {
  await db.outage.createMany({
    data: outages.map(({ startMs, endMs, ...outage }) => ({
      ...outage,
      id: newUuid(),
      startsAt: new Date(startMs),
      endsAt: new Date(endMs),
    })),
    skipDuplicates: true,
  })
}

export async function listOutagesOfProject(db: Db, projectId: ProjectId, only?: readonly PersonId[]) {
  return db.outage.findMany({ where: { projectId, ...oneOf(only) }, orderBy: { startsAt: 'asc' } })
}

/** Visits that a closing server cut short in sessions that are still open, and whose outage nobody has recorded. */
export async function listCutShort(db: Db) {
  const rows = await db.$queryRaw<
    {
      id: string
      bootId: string
      projectId: string
      sessionId: string
      personId: string
      leftAt: Date
      uncertaintyMs: number
    }[]
  >`
    SELECT v."id"::text AS "id", v."bootId"::text AS "bootId", v."projectId"::text AS "projectId",
      v."sessionId"::text AS "sessionId", v."personId"::text AS "personId", v."leftAt", v."uncertaintyMs"
    FROM "visit" v JOIN "session" s ON s."id" = v."sessionId"
    WHERE s."state" = 'open' AND v."ending" = 'server-closed'
      AND NOT EXISTS (SELECT 1 FROM "outage" o WHERE o."visitId" = v."id")`
  return rows.map(({ leftAt, ...row }) => ({
    ...row,
    projectId: ProjectId.parse(row.projectId),
    sessionId: SessionId.parse(row.sessionId),
    personId: PersonId.parse(row.personId),
    leftAtMs: leftAt.getTime(),
  }))
}
