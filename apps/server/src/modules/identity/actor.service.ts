import type { Me } from '@muster/contracts/identity'
import { AccountId, PersonId } from '@muster/contracts/ids'
import type { Ctx } from '../../platform/ctx.ts'
import { AppError, found } from '../../platform/errors.ts'
import { recordAudit } from '../audit/audit.service.ts'
import { toNames } from './names.service.ts'
import { actingPerson, grantsOf } from './sign-ins.service.ts'
import { listSignIns, type SignIn, type SignInPerson, setSignInPerson } from './sign-ins.store.ts'

/** The signed-in account, the person it acts for, and what that person may do where. */
export async function describeMe(ctx: Ctx): Promise<Me> {
  const signIn = await getSignIn(ctx)
  const person = actingPerson(signIn)
  return {
    account: { id: AccountId.parse(signIn.accountId), email: signIn.email },
    person: person ? describePerson(person) : null,
    persons: signIn.persons.map(describePerson),
    grants: person ? grantsOf(person) : [],
  }
}

/** Switches this browser to another person of the same account. NOT_FOUND for anybody else. */
export async function actAs(ctx: Ctx, personId: PersonId): Promise<Me> {
  const { id, persons } = await getSignIn(ctx)
  if (!persons.some((person) => person.id === personId)) throw new AppError('NOT_FOUND')
  await setSignInPerson(ctx.db, id, personId)
  await recordAudit(ctx, { action: 'account.act-as', subject: { type: 'person', id: personId }, projectId: null })
  return describeMe(ctx)
}

async function getSignIn(ctx: Ctx): Promise<SignIn> {
  const [signIn] = await listSignIns(ctx.db, { ids: [found(ctx.actor.signInId)] })
  return found(signIn)
}

const describePerson = ({ id, ...columns }: SignInPerson): NonNullable<Me['person']> => ({
  id: PersonId.parse(id),
  names: toNames(columns),
})
