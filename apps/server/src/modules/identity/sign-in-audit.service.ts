import { AccountId } from '@muster/contracts/ids'
import { system } from '../../platform/actor.ts'
import { inTransaction, makeCtx, type Origin } from '../../platform/ctx.ts'
import type { Platform } from '../../platform/platform.ts'
import { recordAudit } from '../audit/audit.service.ts'
import type { Auth } from './auth.ts'

/** The account that cookies (`name=value; …`) sign in; null where they sign in nobody. */
export async function findSignedIn(auth: Auth, cookie: string | null): Promise<AccountId | null> {
  if (!cookie) return null
  const signedIn = await auth.api.getSession({ headers: new Headers({ cookie }) })
  return signedIn ? AccountId.parse(signedIn.user.id) : null
}

/** Records that somebody signed in or out of an account, and from where. Which person uses it shows only later. */
export function recordSigning(
  platform: Platform,
  { action, accountId, origin }: { action: SigningAction; accountId: AccountId; origin: Origin },
): Promise<void> {
  const ctx = makeCtx(platform, { actor: { ...system, accountId }, origin })
  return inTransaction(ctx, (ctx) =>
    recordAudit(ctx, { action, subject: { type: 'account', id: accountId }, projectId: null }),
  )
}

export type SigningAction = 'account.sign-in-by-password' | 'account.sign-in-by-link' | 'account.sign-out'
