import { AccountId, type PersonId, type ProjectId } from '@muster/contracts/ids'
import type { Db } from '../../platform/db.ts'
import { literally } from '../../platform/like.ts'

/** Whether somebody takes part in a project, holds a role in it, or did once and withdrew; of a role that was held only the audit tells. */
export async function wasInProject(db: Db, which: { projectId: ProjectId; personId: PersonId }): Promise<boolean> {
  const { projectId, personId } = which
  const left = await db.auditEntry.count({ where: { projectId, action: 'person.remove', subjectId: personId } })
  return left + (await db.participant.count({ where: which })) + (await db.grant.count({ where: which })) > 0
}

/** Whether somebody takes part in any project, holds a role anywhere, or left another project that has not erased them since. */
export async function isKeptElsewhere(db: Db, which: { projectId: ProjectId; personId: PersonId }): Promise<boolean> {
  const { projectId, personId } = which
  const parts = await db.participant.count({ where: { personId, withdrawnAt: null } })
  if (parts + (await db.grant.count({ where: { personId } })) > 0) return true
  const left = await db.$queryRaw<unknown[]>`
    WITH "left" AS (
      SELECT "projectId", "withdrawnAt" AS "at" FROM "participant"
      WHERE "personId" = ${personId}::uuid AND "withdrawnAt" IS NOT NULL
      UNION ALL
      SELECT "projectId", "at" FROM "audit_entry" WHERE "action" = 'person.remove' AND "subjectId" = ${personId})
    SELECT 1 FROM "left" l
    WHERE l."projectId" <> ${projectId}::uuid
      AND NOT EXISTS (SELECT 1 FROM "audit_entry" a WHERE a."projectId" = l."projectId" AND a."action" = 'person.erase'
        AND a."subjectId" = ${personId} AND a."at" >= l."at")
    LIMIT 1`
  return left.length > 0
}

/**
 * What is to be known of somebody before it is erased. Their account's row and their own are held until the transaction ends, in
 * this order as by whoever adds them: two projects that erase them look one after the other, and nobody gives them a role or a
 * place in between.
 */
export async function holdIdentity(
  db: Db,
  personId: PersonId,
): Promise<{ accountId: AccountId | null; email: string | null }> {
  await db.$queryRaw`
    SELECT a."id" FROM "account" a JOIN "person" p ON p."accountId" = a."id" WHERE p."id" = ${personId}::uuid FOR UPDATE OF a`
  await db.$queryRaw`SELECT "id" FROM "person" WHERE "id" = ${personId}::uuid FOR UPDATE`
  const person = await db.person.findUniqueOrThrow({
    where: { id: personId },
    select: { accountId: true, profile: { select: { email: true } } },
  })
  return { accountId: AccountId.nullable().parse(person.accountId), email: person.profile?.email ?? null }
}

/** Erases what is known of a person, and parts them from their account, where they are signed in no more. Their id stays: evidence names it. */
export async function deleteIdentity(db: Db, personId: PersonId, at: Date): Promise<void> {
  await db.profile.deleteMany({ where: { personId } })
  await db.signInSession.deleteMany({ where: { personId } })
  await db.person.update({ where: { id: personId }, data: { erasedAt: at, accountId: null } })
}

/** Removes an account that nobody uses any more, with its sign-ins; else it is called after the eldest who does. */
export async function leaveAccount(db: Db, accountId: AccountId): Promise<'removed' | 'shared'> {
  const eldest = await db.person.findFirst({
    where: { accountId },
    orderBy: { id: 'asc' },
    select: { profile: { select: { latinName: true } } },
  })
  if (eldest) {
    await db.account.update({ where: { id: accountId }, data: { name: eldest.profile?.latinName ?? '' } })
    return 'shared'
  }
  const { email } = await db.account.delete({ where: { id: accountId } })
  // The address stands in JSON there: without its quotes the end of another's would be found as well.
  const value = { contains: literally(`"${email}"`) }
  await db.signInToken.deleteMany({ where: { OR: [{ identifier: email }, { value }] } })
  return 'removed'
}
