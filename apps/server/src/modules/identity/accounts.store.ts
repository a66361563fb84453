import { AccountId, PersonId } from '@muster/contracts/ids'
import type { Role } from '@muster/contracts/permissions'
import type { Db } from '../../platform/db.ts'
import { fromDb, toDb } from '../../platform/enum-names.ts'
import { AppError } from '../../platform/errors.ts'
import { newId, newUuid } from '../../platform/ids.ts'
import { literally } from '../../platform/like.ts'

/** The account of a mailbox, made without a password if there is none; its row is held until the transaction ends. */
export async function ensureAccount(db: Db, { email, name }: { email: string; name: string }): Promise<AccountId> {
  await db.account.createMany({ data: [{ id: newId(AccountId), email, name }], skipDuplicates: true })
  const rows = await db.$queryRaw<{ id: string }[]>`SELECT id FROM account WHERE email = ${email} FOR UPDATE`
  // Gone between the two, with the last of those who used it.
  return rows[0] ? AccountId.parse(rows[0].id) : ensureAccount(db, { email, name })
}

const persons = {
  where: { erasedAt: null },
  orderBy: { id: 'asc' as const },
  select: { id: true, grants: { where: { projectId: null }, select: { role: true } } },
}

const pageSize = 100

/** Accounts by address, with the platform-wide roles of their persons: those after `after` whose address holds `search`. */
export async function listPage(
  db: Db,
  { search = '', after }: { search?: string | undefined; after?: AccountId | undefined },
) {
  const where = { email: { contains: literally(search) } }
  const rows = await db.account.findMany({
    where,
    orderBy: { email: 'asc' },
    ...(after ? { cursor: { id: after }, skip: 1 } : {}),
    take: pageSize + 1,
    include: { persons },
  })
  const accounts = rows.slice(0, pageSize).map(({ id, email, createdAt, disabledAt, persons }) => ({
    id: AccountId.parse(id),
    email,
    createdAt: createdAt.toISOString(),
    platformRoles: [...new Set(persons.flatMap(({ grants }) => grants.map(({ role }) => fromDb(role))))],
    disabled: disabledAt !== null,
  }))
  return { accounts, more: rows.length > pageSize, total: await db.account.count({ where }) }
}

/** Holds platform-wide roles until the transaction ends, so that two administrators cannot remove each other. */
export async function lockPlatformRoles(db: Db): Promise<void> {
  await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('platform-roles'))`
}

/**
 * An account with the persons it may act for and their platform-wide roles, eldest first; its row is held until the transaction
 * ends, so that none of them is erased meanwhile. Throws NOT_FOUND.
 */
export async function holdAccount(db: Db, accountId: AccountId) {
  await db.$queryRaw`SELECT "id" FROM "account" WHERE "id" = ${accountId}::uuid FOR UPDATE`
  const row = await db.account.findUnique({ where: { id: accountId }, include: { persons } })
  if (!row) throw new AppError('NOT_FOUND')
  return {
    email: row.email,
    name: row.name,
    persons: row.persons.map(({ id, grants }) => ({
      personId: PersonId.parse(id),
      platformRoles: grants.map(({ role }) => fromDb(role)),
    })),
  }
}

/** How many other accounts that can sign in see to the installation. */
export function countOtherAdministrators(db: Db, accountId: AccountId): Promise<number> {
  return db.account.count({
    where: {
      id: { not: accountId },
      disabledAt: null,
      persons: { some: { erasedAt: null, grants: { some: { projectId: null, role: 'system_administrator' } } } },
    },
  })
}

export async function replacePlatformRoles(
  db: Db,
  { of, to, roles }: { of: readonly PersonId[]; to: PersonId; roles: readonly Role[] },
): Promise<void> {
  await db.grant.deleteMany({ where: { personId: { in: [...of] }, projectId: null } })
  await db.grant.createMany({ data: roles.map((role) => ({ id: newUuid(), personId: to, role: toDb(role) })) })
}
