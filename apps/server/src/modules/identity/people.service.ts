import type { ProjectPerson } from '@muster/contracts/identity'
import type { PersonId, ProjectId } from '@muster/contracts/ids'
import type { Role } from '@muster/contracts/permissions'
import type { Ctx } from '../../platform/ctx.ts'
import { countPlaces, findInProject, insertGrant, listInProject, listWithdrawnFrom } from './people.store.ts'

/** Participants and staff of a project with their roles in it, by name; those who withdrew are not among them. */
export const listPeopleOfProject = (ctx: Ctx, projectId: ProjectId): Promise<ProjectPerson[]> =>
  listInProject(ctx.db, projectId)

/** Those who took part or held a role and were withdrawn, by name, as far as the project has not erased their data. */
export const listWithdrawnPeople = (ctx: Ctx, projectId: ProjectId): Promise<ProjectPerson[]> =>
  listWithdrawnFrom(ctx.db, projectId)

/** One who is in a project; null for anybody else. */
export const findPersonOfProject = (
  ctx: Ctx,
  which: { projectId: ProjectId; personId: PersonId },
): Promise<ProjectPerson | null> => findInProject(ctx.db, which)

/** How many take part, by place; those who withdrew do not count. */
export const countParticipants = (ctx: Ctx, projectId: ProjectId) => countPlaces(ctx.db, projectId)

/** Gives a person a role in a project. The caller records it, with what it is a part of. */
export const giveRole = (ctx: Ctx, grant: { personId: PersonId; role: Role; projectId: ProjectId }): Promise<void> =>
  insertGrant(ctx.db, grant)
