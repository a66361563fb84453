import type { PersonId, ProjectId, SessionId } from '@muster/contracts/ids'
import { allows } from '@muster/contracts/permissions'
import type { DoorState } from '@muster/live/door/model'
import { requirePerson, rolesIn } from '../../platform/actor.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { AppError } from '../../platform/errors.ts'
import { listPeopleOfProject } from '../identity/people.service.ts'
import { getSession } from '../programme/programme.service.ts'
import { doorOf } from './hall.ts'
import { liveOf } from './live.ts'
import { staffRef, withLog } from './logs.ts'
import { listWords } from './words.store.ts'

type InProject = { projectId: ProjectId; sessionId: SessionId }
type InRoom = InProject & { rehearsal?: { of: SessionId } | null }

/** When and why the person who asks was removed from a session's room, and who sees to the project. NOT_FOUND. */
export async function describeOwnRemoval(ctx: Ctx, which: InProject) {
  await getSession(ctx, which)
  const removed = await findRemoval(ctx, which)
  if (!removed) return { removal: null }
  const words = await listWords(ctx.db, staffRef(which).streamId, [removed.seq])
  return {
    removal: {
      at: new Date(removed.at).toISOString(),
      reason: words.get(removed.seq) ?? null,
      contacts: await listContacts(ctx, which.projectId),
    },
  }
}

/** REFUSED `removed` for who is not to read in a session's room any more. */
export async function requireNotRemoved(ctx: Ctx, which: InRoom): Promise<void> {
  if (await findRemoval(ctx, which)) throw new AppError('REFUSED', 'removed')
}

async function findRemoval(ctx: Ctx, which: InRoom): Promise<DoorState['removed'][number] | null> {
  const { personId } = requirePerson(ctx.actor)
  if (allows('live.run', rolesIn(ctx.actor, which.projectId))) return null
  const door = await withLog(liveOf(ctx.platform), staffRef(which), async (staff) => doorOf({ staff }))
  return findOf(door, personId)
}

const findOf = ({ removed }: DoorState, personId: PersonId) => removed.find((one) => one.personId === personId) ?? null

/** The administrators of a project; where it has none of its own, who organises it on the spot. */
async function listContacts(ctx: Ctx, projectId: ProjectId): Promise<{ name: string; email: string }[]> {
  const people = await listPeopleOfProject(ctx, projectId)
  const ofRole = (role: 'project-administrator' | 'host-organiser' | 'facilitator') =>
    people.flatMap(({ roles, names, email }) =>
      roles.includes(role) && email !== null ? [{ name: names.latin, email }] : [],
    )
  return (
    [ofRole('project-administrator'), ofRole('host-organiser'), ofRole('facilitator')].find(
      (contacts) => contacts.length > 0,
    ) ?? []
  )
}
