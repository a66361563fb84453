import type { AccountId } from '@muster/contracts/ids'
import type { Role } from '@muster/contracts/permissions'
import { type Ctx, inTransaction } from '../../platform/ctx.ts'
import { AppError } from '../../platform/errors.ts'
import { recordAudit } from '../audit/audit.service.ts'
import { countOtherAdministrators, holdAccount, lockPlatformRoles, replacePlatformRoles } from './accounts.store.ts'
import { insertPerson } from './people.store.ts'

/**
 * Sets the platform-wide roles of an account. They are held by the one of its persons that holds some already, or else
 * the eldest; an account that nobody uses yet gets a person. NOT_FOUND; REFUSED `last-administrator`.
 */
export async function setPlatformRoles(ctx: Ctx, accountId: AccountId, wanted: readonly Role[]): Promise<void> {
  const roles = [...new Set(wanted)]
  await inTransaction(ctx, async (ctx) => {
    await lockPlatformRoles(ctx.db)
    const account = await holdAccount(ctx.db, accountId)
    const before = account.persons.flatMap(({ platformRoles }) => platformRoles)
    const stepsDown = before.includes('system-administrator') && !roles.includes('system-administrator')
    if (stepsDown && (await countOtherAdministrators(ctx.db, accountId)) === 0)
      throw new AppError('REFUSED', 'last-administrator')
    const holder = account.persons.find(({ platformRoles }) => platformRoles.length > 0) ?? account.persons[0]
    const to = holder?.personId ?? (await makePerson(ctx, accountId, account))
    await replacePlatformRoles(ctx.db, { of: account.persons.map(({ personId }) => personId), to, roles })
    await recordAudit(ctx, {
      action: 'account.set-platform-roles',
      subject: { type: 'account', id: accountId },
      projectId: null,
      detail: { before, after: roles },
    })
  })
}

function makePerson(ctx: Ctx, accountId: AccountId, { name, email }: { name: string; email: string }) {
  const names = { latin: name, native: null }
  return insertPerson(ctx.db, { accountId, names, email, country: null, organisation: null, position: null })
}
