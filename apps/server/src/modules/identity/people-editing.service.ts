import type { NewPerson, PersonNames, ProjectPerson } from '@muster/contracts/identity'
import type { AccountId, PersonId, ProjectId } from '@muster/contracts/ids'
import type { Role } from '@muster/contracts/permissions'
import type { z } from 'zod'
import { type Ctx, inTransaction } from '../../platform/ctx.ts'
import { AppError, found } from '../../platform/errors.ts'
import { recordAudit } from '../audit/audit.service.ts'
import { findUnprintable } from '../certificates/certificates.service.ts'
import { queueInvitation } from '../messages/invitation.service.ts'
import { lockProject, lockProjectForChange, type ProjectFacts } from '../projects/projects.service.ts'
import { ensureAccount } from './accounts.store.ts'
import {
  countHolders,
  countPlaces,
  enrol,
  findAccountIdOf,
  findInProject,
  insertGrant,
  insertPerson,
  isNamedByEvidence,
  listOfAccount,
  type ProfileChange,
  updateProfile,
  withdraw,
} from './people.store.ts'
import { isSameName } from './same-name.ts'

type Newcomer = z.output<typeof NewPerson>
type InProject = { projectId: ProjectId; personId: PersonId }

/**
 * Adds a person to a project, with an account for their mailbox, which they enter by e-mail link, as a letter
 * tells them. The same name at the
 * same mailbox is the same human being: known already, they get one more role, and what is known of them stays.
 * REFUSED `name-not-printable`, `quota-full`, `project-is-over`; CONFLICT `already-in-project`; INVALID `place-missing`.
 */
export async function addPerson(ctx: Ctx, projectId: ProjectId, person: Newcomer): Promise<PersonId> {
  refuseUnprintable(person.names)
  return inTransaction(ctx, async (ctx) => {
    const project = await lockProjectForChange(ctx, projectId)
    const accountId = await ensureAccount(ctx.db, { email: person.email, name: person.names.latin })
    const known = await findNamesake(ctx, { accountId, projectId, name: person.names.latin })
    if (known?.roles.includes(person.role)) throw new AppError('CONFLICT', 'already-in-project')
    const { role, place, ...described } = person
    const personId = known?.personId ?? (await insertPerson(ctx.db, { accountId, ...described }))
    if (role === 'participant')
      await enrol(ctx.db, { projectId, personId, place: await freePlace(ctx, project, place) })
    else await insertGrant(ctx.db, { personId, role, projectId })
    await recordAudit(ctx, {
      action: 'person.add',
      subject: { type: 'person', id: personId },
      projectId,
      detail: { role, place },
    })
    await queueInvitation(ctx, project, { ...person, personId })
    return personId
  })
}

/** Corrects what is known of a person of the project. NOT_FOUND; REFUSED `name-not-printable`; CONFLICT `already-in-project`. */
export async function editPerson(ctx: Ctx, { projectId, personId }: InProject, change: ProfileChange): Promise<void> {
  if (change.names) refuseUnprintable(change.names)
  await inTransaction(ctx, async (ctx) => {
    await lockProject(ctx, projectId)
    found(await findInProject(ctx.db, { projectId, personId }))
    const accountId = await findAccountIdOf(ctx.db, personId)
    if (change.names && accountId) {
      const namesake = await findNamesake(ctx, { accountId, projectId, name: change.names.latin, except: personId })
      if (namesake && namesake.roles.length > 0) throw new AppError('CONFLICT', 'already-in-project')
    }
    await updateProfile(ctx.db, personId, change)
    await recordAudit(ctx, {
      action: 'person.edit',
      subject: { type: 'person', id: personId },
      projectId,
      detail: { fields: Object.keys(change) },
    })
  })
}

/** Withdraws a person from a project. NOT_FOUND; REFUSED `has-evidence`, `last-administrator`. */
export async function removePerson(ctx: Ctx, { projectId, personId }: InProject): Promise<void> {
  await inTransaction(ctx, async (ctx) => {
    await lockProject(ctx, projectId)
    const { roles } = found(await findInProject(ctx.db, { projectId, personId }))
    if (await isNamedByEvidence(ctx.db, { projectId, personId })) throw new AppError('REFUSED', 'has-evidence')
    // Before, since who withdraws themselves may record nothing here after.
    await recordAudit(ctx, {
      action: 'person.remove',
      subject: { type: 'person', id: personId },
      projectId,
      detail: { roles },
    })
    await takeRoles(ctx, { projectId, personId }, roles)
  })
}

/** Takes a person's roles in a project, whose row is held, in the caller's transaction. REFUSED `last-administrator`. */
export async function takeRoles(ctx: Ctx, which: InProject, roles: readonly Role[]): Promise<void> {
  const administers = roles.includes('project-administrator')
  if (administers && (await countHolders(ctx.db, which.projectId, 'project-administrator')) === 1)
    throw new AppError('REFUSED', 'last-administrator')
  await withdraw(ctx.db, which, ctx.now)
}

/** Certificates and lists print names: one that no font can set is found out here, not on the last day. */
function refuseUnprintable({ latin, native }: PersonNames): void {
  const characters = [...new Set([latin, native?.text ?? ''].flatMap(findUnprintable))]
  if (characters.length > 0) throw new AppError('REFUSED', 'name-not-printable', { params: { characters } })
}

type Sought = { accountId: AccountId; projectId: ProjectId; name: string; except?: PersonId }

async function findNamesake(ctx: Ctx, { accountId, projectId, name, except }: Sought): Promise<ProjectPerson | null> {
  const persons = await listOfAccount(ctx.db, accountId, projectId)
  return persons.find(({ personId, names }) => personId !== except && isSameName(names.latin, name)) ?? null
}

async function freePlace(ctx: Ctx, project: ProjectFacts, place: Newcomer['place']) {
  if (place === null) throw new AppError('INVALID', undefined, { issues: [{ path: 'place', code: 'place-missing' }] })
  const quota = project.quota[place]
  const taken = await countPlaces(ctx.db, project.id)
  if (taken[place] >= quota) throw new AppError('REFUSED', 'quota-full', { params: { place, quota } })
  return place
}
