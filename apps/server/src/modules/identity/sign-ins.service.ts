import type { Me } from '@muster/contracts/identity'
import { AccountId, OrganisationId, PersonId, ProjectId } from '@muster/contracts/ids'
import { type Actor, stranger } from '../../platform/actor.ts'
import { makeBatches } from '../../platform/batches.ts'
import type { Db } from '../../platform/db.ts'
import { findSignInToken } from '../../platform/sign-in-cookie.ts'
import type { SignIns } from '../../platform/sign-ins.ts'
import { listSignIns, type SignIn, type SignInPerson } from './sign-ins.store.ts'

/** In a rush, who asks waits so long at most for others who ask. */
const apartMs = 20

/** Finds out who asks: those who ask at the same time in one query. `secret` signs the cookies. */
export function makeSignIns(db: Db, secret: string): SignIns {
  const asking = makeBatches(
    async (tokens: readonly string[]) => {
      const found = await listSignIns(db, { tokens: [...new Set(tokens)] })
      const actors = new Map(found.map((signIn) => [signIn.token, toActor(signIn)]))
      return tokens.map((token) => actors.get(token) ?? stranger)
    },
    { apartMs },
  )
  return {
    async whoAsks(cookies) {
      const token = findSignInToken(cookies, secret)
      return token === null ? stranger : asking.add(token)
    },
    async whoAreNow(signInIds) {
      const found = await listSignIns(db, { ids: signInIds })
      return new Map(found.map((signIn) => [signIn.id, toActor(signIn)]))
    },
  }
}

function toActor(signIn: SignIn): Actor {
  const person = actingPerson(signIn)
  return {
    accountId: AccountId.parse(signIn.accountId),
    personId: person ? PersonId.parse(person.id) : null,
    signInId: signIn.id,
    grants: person ? grantsOf(person) : [],
  }
}

/** The person that a sign-in acts for: whom the browser chose, else the eldest. */
export function actingPerson({ personId, persons }: SignIn): SignInPerson | undefined {
  return persons.find(({ id }) => id === personId) ?? persons[0]
}

/** What a person was given, and the role of participant that follows from taking part. */
export function grantsOf(person: SignInPerson): Me['grants'] {
  const given = person.grants.map(({ role, projectId, organisationId }) => ({
    role,
    projectId: ProjectId.nullable().parse(projectId),
    organisationId: OrganisationId.nullable().parse(organisationId),
  }))
  const taking = person.takesPartIn.map((projectId) => ({
    role: 'participant' as const,
    projectId: ProjectId.parse(projectId),
    organisationId: null,
  }))
  return [...given, ...taking]
}
