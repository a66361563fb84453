import type { AccountId, PersonId, ProjectId } from '@muster/contracts/ids'
import type { Actor } from '../../platform/actor.ts'
import type { Origin } from '../../platform/ctx.ts'
import type { Db } from '../../platform/db.ts'
import type { AuditFact } from './audit-fact.ts'

type NewEntry = { id: string; at: Date; actor: Actor; origin: Origin; fact: AuditFact }

export async function insertAuditEntry(db: Db, { id, at, actor, origin, fact }: NewEntry): Promise<void> {
  await db.auditEntry.create({
    data: {
      id,
      at,
      accountId: actor.accountId,
      personId: actor.personId,
      projectId: fact.projectId,
      action: fact.action,
      subjectType: fact.subject.type,
      subjectId: fact.subject.id,
      detail: fact.detail ?? {},
    },
  })
  if (origin) await db.auditOrigin.create({ data: { entryId: id, ...origin } })
}

/** At most `limit` entries of a project, newest first, those older than `before` where it is given. */
export function listAuditEntries(
  db: Db,
  projectId: ProjectId,
  { before, action, limit }: { before?: string | undefined; action?: string | undefined; limit: number },
) {
  return db.auditEntry.findMany({
    where: { projectId, ...(before ? { id: { lt: before } } : {}), ...(action ? { action } : {}) },
    // Ids sort by birth.
    orderBy: { id: 'desc' },
    take: limit,
    include: { origin: { select: { address: true } } },
  })
}

/** The names of those who have not been erased. */
export async function listActorNames(db: Db, personIds: readonly string[]): Promise<Map<string, string>> {
  const profiles = await db.profile.findMany({
    where: { personId: { in: [...new Set(personIds)] } },
    select: { personId: true, latinName: true },
  })
  return new Map(profiles.map(({ personId, latinName }) => [personId, latinName]))
}

/** Erases from which addresses a person did something in a project. */
export async function deleteOriginsIn(db: Db, entry: { projectId: ProjectId; personId: PersonId }): Promise<void> {
  await db.auditOrigin.deleteMany({ where: { entry } })
}

/** Erases from which addresses a person did anything, and from which somebody signed in to an account. */
export async function deleteOriginsOf(
  db: Db,
  { personId, accountId }: { personId: PersonId; accountId: AccountId | null },
): Promise<void> {
  const whose = [{ personId }, ...(accountId ? [{ accountId }] : [])]
  await db.auditOrigin.deleteMany({ where: { entry: { OR: whose } } })
}
