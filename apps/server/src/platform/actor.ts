import type { AccountId, PersonId, ProjectId } from '@muster/contracts/ids'
import {
  type Action,
  allows,
  type Permission,
  permissions,
  platformRoles,
  type Role,
  rolesIn,
} from '@muster/contracts/permissions'
import { AppError } from './errors.ts'

export { rolesIn } from '@muster/contracts/permissions'

/** Who is asking. `grants` hold the person's roles, by project or (null) on the platform; participants included. */
export type Actor = {
  accountId: AccountId | null
  personId: PersonId | null
  /** The browser's sign-in; null for the service itself and for strangers. */
  signInId: string | null
  grants: readonly { role: Role; projectId: ProjectId | null }[]
}

export const stranger: Actor = { accountId: null, personId: null, signInId: null, grants: [] }
/** The service itself: timers, jobs, start-up. No route or command ever runs as it. */
export const system: Actor = { accountId: null, personId: null, signInId: null, grants: [] }

/** An actor who is somebody. */
export type PersonActor = Actor & { accountId: AccountId; personId: PersonId }

/**
 * Whether an actor may take an action, in `projectId` where its scope is a project. Answers the code of the refusal, or
 * null. A project in which the actor holds no role at all does not exist for them: NOT_FOUND tells nothing.
 */
function refusal(
  actor: Actor,
  action: Action,
  projectId: ProjectId | null,
): 'UNAUTHENTICATED' | 'FORBIDDEN' | 'NOT_FOUND' | null {
  const permission: Permission = permissions[action]
  if (permission.scope === 'public') return null
  if (actor.accountId === null) return 'UNAUTHENTICATED'
  if (permission.scope === 'signed-in') return null
  if (permission.scope === 'platform') return allows(action, platformRoles(actor)) ? null : 'FORBIDDEN'
  const held = projectId === null ? [] : rolesIn(actor, projectId)
  if (held.length === 0) return 'NOT_FOUND'
  return allows(action, held) ? null : 'FORBIDDEN'
}

export const isAllowed = (actor: Actor, action: Action, projectId: ProjectId | null): boolean =>
  refusal(actor, action, projectId) === null

/** Throws unless the actor may take the action. */
export function requireAllowed(actor: Actor, action: Action, projectId: ProjectId | null): void {
  const code = refusal(actor, action, projectId)
  if (code) throw new AppError(code)
}

/** The actor as somebody; throws where a person is needed and there is none. */
export function requirePerson(actor: Actor): PersonActor {
  const { accountId, personId } = actor
  if (accountId === null || personId === null) throw new AppError('UNAUTHENTICATED')
  return { ...actor, accountId, personId }
}
