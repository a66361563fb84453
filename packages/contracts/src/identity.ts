import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { AccountId, OrganisationId, ParticipantId, PersonId, ProjectId } from './ids.ts'
import { roles } from './permissions.ts'
import { CountryCode, Email, FullName, line, prose } from './text.ts'

export const RoleName = z.enum(roles)

/** A language tag for a name's own script, so that it is shaped and spoken rightly (`ko`, `ar`, `zh-Hant`). */
export const LanguageTag = z
  .string()
  .max(35)
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, { error: 'language-tag' })

/** One full name a script: no first and last name, which half of the world does not have. */
export const PersonNames = z.object({
  latin: FullName,
  native: z.object({ text: FullName, lang: LanguageTag }).nullable(),
})
export type PersonNames = z.output<typeof PersonNames>

/** Who is asking: the account, the persons it may act for, and the roles of each, by project (`null`: the platform). */
export const Me = z.object({
  account: z.object({ id: AccountId, email: z.string() }),
  /** Null for an account that no person uses yet. */
  person: z.object({ id: PersonId, names: PersonNames }).nullable(),
  /** Everybody the account may act for: two people may share a mailbox. */
  persons: z.array(z.object({ id: PersonId, names: PersonNames })),
  grants: z.array(
    z.object({ role: RoleName, projectId: ProjectId.nullable(), organisationId: OrganisationId.nullable() }),
  ),
})
export type Me = z.output<typeof Me>

export const getMe = endpoint({
  method: 'GET',
  path: '/api/me',
  action: 'public.read',
  summary: 'The signed-in account, the person it acts for, and the roles held; null for a stranger',
  reply: z.object({ me: Me.nullable() }),
})

export const actAs = endpoint({
  method: 'POST',
  path: '/api/me/person',
  action: 'account.self',
  audit: ['account.act-as'],
  summary: 'Act for another person of the same account, in this browser',
  body: z.object({ personId: PersonId }),
  reply: Me,
})

/** Everybody in a project: staff and participants, for lists and for picking. */
export const ProjectPerson = z.object({
  personId: PersonId,
  participantId: ParticipantId.nullable(),
  names: PersonNames,
  country: z.string().nullable(),
  organisation: z.string().nullable(),
  position: z.string().nullable(),
  email: z.string().nullable(),
  roles: z.array(RoleName),
  place: z.enum(['overseas', 'local']).nullable(),
})
export type ProjectPerson = z.output<typeof ProjectPerson>

export const listPeople = endpoint({
  method: 'GET',
  path: '/api/projects/:projectId/people',
  action: 'people.read',
  summary: 'Participants and staff of a project',
  params: z.object({ projectId: ProjectId }),
  reply: z.object({ people: z.array(ProjectPerson) }),
})

export const listWithdrawn = endpoint({
  method: 'GET',
  path: '/api/projects/:projectId/people/withdrawn',
  action: 'people.erase',
  summary: 'Those who took part in a project and were withdrawn from it, unless their data were erased since',
  params: z.object({ projectId: ProjectId }),
  reply: z.object({ people: z.array(ProjectPerson) }),
})

export const NewPerson = z.object({
  names: PersonNames,
  email: Email,
  country: CountryCode.nullable(),
  organisation: line(200).nullable(),
  position: line(200).nullable(),
  role: z.enum(['participant', 'facilitator', 'helpdesk', 'resource-person', 'host-organiser', 'officer', 'auditor']),
  place: z.enum(['overseas', 'local']).nullable(),
})

export const addPerson = endpoint({
  method: 'POST',
  path: '/api/projects/:projectId/people',
  action: 'people.edit',
  audit: ['person.add'],
  summary:
    'Add a participant or a member of staff; refused over the quota (`quota-full`), with a name no font can set (`name-not-printable`) or twice (`already-in-project`)',
  params: z.object({ projectId: ProjectId }),
  body: NewPerson,
  reply: z.object({ personId: PersonId }),
})

export const editPerson = endpoint({
  method: 'PATCH',
  path: '/api/projects/:projectId/people/:personId',
  action: 'people.edit',
  audit: ['person.edit'],
  summary: "Correct a person's names, country, organisation or position",
  params: z.object({ projectId: ProjectId, personId: PersonId }),
  body: NewPerson.pick({ names: true, country: true, organisation: true, position: true }).partial(),
  reply: z.object({}),
})

export const removePerson = endpoint({
  method: 'DELETE',
  path: '/api/projects/:projectId/people/:personId',
  action: 'people.edit',
  audit: ['person.remove'],
  summary:
    'Withdraw a person from a project; refused (`has-evidence`) once attendance evidence or a certificate names them',
  params: z.object({ projectId: ProjectId, personId: PersonId }),
  reply: z.object({}),
})

export const erasePerson = endpoint({
  method: 'POST',
  path: '/api/projects/:projectId/people/:personId/erase',
  action: 'people.erase',
  audit: ['person.erase', 'import.discard', 'import.remove-file'],
  summary:
    'Erase what a person wrote in a project and who they are, for good; refused while a session is live (`project-is-live`), of oneself (`own-case`) and of the last administrator (`last-administrator`)',
  params: z.object({ projectId: ProjectId, personId: PersonId }),
  /** `identity`: `kept` where the person is in another project or has a role on the platform, which need to know who they are. */
  reply: z.object({ identity: z.enum(['erased', 'kept']) }),
})

/** Accounts, for the system administrator: no participant's data beyond the address. */
export const AccountSummary = z.object({
  id: AccountId,
  email: z.string(),
  createdAt: z.string(),
  platformRoles: z.array(RoleName),
  disabled: z.boolean(),
})

export const listAccounts = endpoint({
  method: 'GET',
  path: '/api/accounts',
  action: 'account.manage',
  summary:
    'All accounts by address, in pages of a hundred; `search` is a part of the address, `total` counts what it finds',
  query: z.object({
    search: prose(254).toLowerCase().optional(),
    /** The last account of the page before. */
    after: AccountId.optional(),
  }),
  reply: z.object({ accounts: z.array(AccountSummary), more: z.boolean(), total: z.int() }),
})

export const setPlatformRoles = endpoint({
  method: 'PUT',
  path: '/api/accounts/:accountId/platform-roles',
  action: 'account.manage',
  audit: ['account.set-platform-roles'],
  summary:
    'Set the platform-wide roles of an account; the last system administrator cannot be removed (`last-administrator`)',
  params: z.object({ accountId: AccountId }),
  body: z.object({ roles: z.array(z.enum(['system-administrator', 'project-administrator', 'auditor'])) }),
  reply: z.object({}),
})
