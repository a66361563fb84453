import type { AccountId, PersonId, ProjectId } from '@muster/contracts/ids'
import type { Ctx } from '../../platform/ctx.ts'
import { AppError } from '../../platform/errors.ts'
import { deleteIdentity, holdIdentity, isKeptElsewhere, leaveAccount, wasInProject } from './erasure.store.ts'
import { findInProject } from './people.store.ts'
import { takeRoles } from './people-editing.service.ts'

type Whose = { projectId: ProjectId; personId: PersonId }

/**
 * Takes a person out of a project whose row is held, for good, in the caller's transaction: also one who withdrew earlier.
 * NOT_FOUND for who never was in it; REFUSED `last-administrator`.
 */
export async function takeOut(ctx: Ctx, whose: Whose): Promise<void> {
  if (!(await wasInProject(ctx.db, whose))) throw new AppError('NOT_FOUND')
  const person = await findInProject(ctx.db, whose)
  if (person) await takeRoles(ctx, whose, person.roles)
}

/**
 * Erases who a person is, in the caller's transaction: name, address and whatever else is known, and their account unless
 * others share it. Null where another project, also one they left, or a role on the platform needs to know it. Else their
 * address and the account that went, of which nothing else is to be kept; neither where another person still has it.
 */
export async function eraseIdentity(
  ctx: Ctx,
  whose: Whose,
): Promise<{ address: string | null; accountId: AccountId | null } | null> {
  const { personId } = whose
  const { accountId, email } = await holdIdentity(ctx.db, personId)
  if (await isKeptElsewhere(ctx.db, whose)) return null
  await deleteIdentity(ctx.db, personId, ctx.now)
  const left = accountId ? await leaveAccount(ctx.db, accountId) : 'removed'
  return left === 'removed' ? { address: email, accountId } : { address: null, accountId: null }
}
