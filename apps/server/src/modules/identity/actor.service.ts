import type { IncomingHttpHeaders } from 'node:http'
import type { Me } from '@muster/contracts/identity'
import { AccountId, OrganisationId, PersonId, ProjectId } from '@muster/contracts/ids'
import { fromNodeHeaders } from 'better-auth/node'
import { type Actor, stranger } from '../../platform/actor.ts'
import type { Ctx } from '../../platform/ctx.ts'
import type { Db } from '../../platform/db.ts'
import { fromDb } from '../../platform/enum-names.ts'
import { AppError } from '../../platform/errors.ts'
import { found } from '../../platform/serve.ts'
import { recordAudit } from '../audit/audit.service.ts'
import { findSignIn, type SignIn, setSignInPerson } from './actor.store.ts'
import type { Auth } from './auth.ts'

type PersonRow = SignIn['account']['persons'][number]
type Grant = Me['grants'][number]

/** Finds out who asks from the sign-in cookie. An unknown, expired or disabled sign-in is a stranger. */
export async function resolveActor(db: Db, auth: Auth, headers: IncomingHttpHeaders): Promise<Actor> {
  const signedIn = await auth.api.getSession({ headers: fromNodeHeaders(headers) })
  const signIn = signedIn ? await findSignIn(db, signedIn.session.id) : null
  if (!signedIn || !signIn || signIn.account.disabledAt) return stranger
  const person = actingPerson(signIn)
  return {
    accountId: AccountId.parse(signIn.account.id),
    personId: person ? PersonId.parse(person.id) : null,
    signInId: signedIn.session.id,
    grants: person ? grantsOf(person) : [],
  }
}

/** The signed-in account, the person it acts for, and what that person may do where. */
export async function describeMe(ctx: Ctx): Promise<Me> {
  const signIn = found(await findSignIn(ctx.db, found(ctx.actor.signInId)))
  const person = actingPerson(signIn)
  return {
    account: { id: AccountId.parse(signIn.account.id), email: signIn.account.email },
    person: person ? describePerson(person) : null,
    persons: signIn.account.persons.map(describePerson),
    grants: person ? grantsOf(person) : [],
  }
}

/** Switches this browser to another person of the same account. */
export async function actAs(ctx: Ctx, personId: PersonId): Promise<Me> {
  const signInId = found(ctx.actor.signInId)
  const signIn = found(await findSignIn(ctx.db, signInId))
  if (!signIn.account.persons.some(({ id }) => id === personId)) throw new AppError('NOT_FOUND')
  await setSignInPerson(ctx.db, signInId, personId)
  await recordAudit(ctx, { action: 'account.act-as', subject: { type: 'person', id: personId }, projectId: null })
  return describeMe(ctx)
}

function actingPerson({ personId, account }: SignIn): PersonRow | undefined {
  return account.persons.find(({ id }) => id === personId) ?? account.persons[0]
}

function describePerson({ id, profile }: PersonRow): NonNullable<Me['person']> {
  const native =
    profile?.nativeName && profile.nativeLang ? { text: profile.nativeName, lang: profile.nativeLang } : null
  return { id: PersonId.parse(id), names: { latin: profile?.latinName ?? '—', native } }
}

/** What a person was given, and the role of participant that follows from taking part. */
function grantsOf(person: PersonRow): Grant[] {
  const given = person.grants.map(({ role, projectId, organisationId }) => ({
    role: fromDb(role),
    projectId: ProjectId.nullable().parse(projectId),
    organisationId: OrganisationId.nullable().parse(organisationId),
  }))
  const taking = person.participants.map(({ projectId }) => ({
    role: 'participant' as const,
    projectId: ProjectId.parse(projectId),
    organisationId: null,
  }))
  return [...given, ...taking]
}
