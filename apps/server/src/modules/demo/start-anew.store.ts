import type { PersonId, ProjectId } from '@muster/contracts/ids'
import type { Db } from '../../platform/db.ts'
import { newUuid } from '../../platform/ids.ts'
import { saltWords } from '../../platform/salted-words.ts'

/** The sessions of a demo project, with their states. */
export function listDemoSessions(db: Db, projectId: ProjectId) {
  return db.session.findMany({ where: { projectId }, select: { id: true, title: true, state: true } })
}

/** Sessions that never began are removed; those that were held leave the required set by a decision. */
export async function clearDemoSessions(
  db: Db,
  { projectId, at, by }: { projectId: ProjectId; at: Date; by: PersonId },
): Promise<void> {
  await db.session.deleteMany({ where: { projectId, state: 'planned' } })
  const held = await db.session.findMany({ where: { projectId, state: 'ended' }, select: { id: true } })
  const decisions = held.map(({ id }) => ({ id: newUuid(), sessionId: id, ...saltWords('The demo was started anew.') }))
  await db.sessionDecision.createMany({
    data: decisions.map(({ id, sessionId, hash }) => ({
      id,
      sessionId,
      kind: 'cancelled' as const,
      reasonHash: hash,
      decidedBy: by,
      decidedAt: at,
    })),
  })
  await db.sessionDecisionReason.createMany({ data: decisions.map(({ id, words }) => ({ decisionId: id, ...words })) })
  await db.session.updateMany({ where: { projectId, state: 'ended' }, data: { state: 'cancelled' } })
}

/** The resource persons of a project, in the order in which they were made. */
export async function listResourcePersons(db: Db, projectId: ProjectId): Promise<string[]> {
  const rows = await db.grant.findMany({
    where: { projectId, role: 'resource_person' },
    orderBy: { personId: 'asc' },
    select: { personId: true },
  })
  return rows.map(({ personId }) => personId)
}

/** Takes a project's certificates away, with the runs that issued them, so that it can issue anew; answers how many. */
export async function removeDemoCertificates(db: Db, projectId: ProjectId): Promise<number> {
  const { count } = await db.certificate.deleteMany({ where: { projectId } })
  // A run that is still at it comes to its end: it finds nobody who is eligible.
  await db.issueRun.deleteMany({ where: { projectId, state: { in: ['done', 'failed'] } } })
  return count
}

/**
 * Sets a project's days, and moves by as much what was announced for before them, and what was planned (a cancelled session
 * stays on its day). When a session really ran is evidence, and stays. The project runs again, whatever it was.
 */
export async function moveProjectDays(
  db: Db,
  id: ProjectId,
  { byMs, ...days }: { startsOn: Date; endsOn: Date; byMs: number },
): Promise<void> {
  const before = await db.project.findUniqueOrThrow({
    where: { id },
    select: { notificationIssuedOn: true, nominationsCloseAt: true },
  })
  await db.$executeRaw`
    UPDATE session SET "startsAt" = "startsAt" + ${byMs} * interval '1 ms', "endsAt" = "endsAt" + ${byMs} * interval '1 ms'
    WHERE "projectId" = ${id}::uuid`
  const moved = (at: Date | null) => at && new Date(at.getTime() + byMs)
  await db.project.update({
    where: { id },
    data: {
      ...days,
      notificationIssuedOn: moved(before.notificationIssuedOn),
      nominationsCloseAt: moved(before.nominationsCloseAt),
      state: 'running',
      revision: { increment: 1 },
    },
  })
}
