import type { Policy } from '@muster/attendance/policy'
import type { AccountId, OrganisationId, PersonId, ProjectId, SessionId } from '@muster/contracts/ids'
import type { Role } from '@muster/contracts/permissions'
import type { Db } from '../../platform/db.ts'
import { toDb } from '../../platform/enum-names.ts'
import { newUuid } from '../../platform/ids.ts'

export type NewDemoPerson = {
  personId: PersonId
  accountId: AccountId
  email: string
  passwordHash: string
  latin: string
  native: { text: string; lang: string } | null
  country: string
  organisation: string
  position: string
}

export async function hasDemo(db: Db): Promise<boolean> {
  return (await db.project.findFirst({ where: { isDemo: true }, select: { id: true } })) !== null
}

/** People with accounts that sign in by password. */
export async function insertDemoPeople(db: Db, people: readonly NewDemoPerson[]): Promise<void> {
  await db.account.createMany({
    data: people.map((person) => ({
      id: person.accountId,
      email: person.email,
      name: person.latin,
      emailVerified: true,
    })),
  })
  await db.signInMethod.createMany({
    data: people.map((person) => ({
      id: newUuid(),
      accountId: person.accountId,
      methodAccountId: person.accountId,
      providerId: 'credential',
      password: person.passwordHash,
    })),
  })
  await db.person.createMany({ data: people.map(({ personId, accountId }) => ({ id: personId, accountId })) })
  await db.profile.createMany({
    data: people.map((person) => ({
      personId: person.personId,
      latinName: person.latin,
      nativeName: person.native?.text ?? null,
      nativeLang: person.native?.lang ?? null,
      email: person.email,
      country: person.country,
      organisation: person.organisation,
      position: person.position,
    })),
  })
}

export async function insertGrants(
  db: Db,
  grants: readonly { personId: PersonId; role: Role; projectId: ProjectId | null }[],
): Promise<void> {
  await db.grant.createMany({
    data: grants.map(({ personId, role, projectId }) => ({ id: newUuid(), personId, role: toDb(role), projectId })),
  })
}

export async function insertParticipants(
  db: Db,
  participants: readonly { projectId: ProjectId; personId: PersonId; place: 'overseas' | 'local' }[],
): Promise<void> {
  await db.participant.createMany({ data: participants.map((participant) => ({ ...participant, id: newUuid() })) })
}

export async function upsertOrganisation(db: Db, id: OrganisationId, name: string): Promise<string> {
  const row = await db.organisation.upsert({ where: { name }, create: { id, name }, update: {} })
  return row.id
}

export type NewDemoProject = {
  id: ProjectId
  code: string
  referenceNumber: string | null
  title: string
  kind: 'mission' | 'workshop'
  state: 'preparing' | 'published' | 'running' | 'finished'
  startsOn: Date
  endsOn: Date
  timeZone: string
  hostCountry: string
  hostPlace: string
  signatoryName: string
  signatoryRole: string
  notificationIssuedOn: Date | null
  nominationsCloseAt: Date | null
  quotaOverseas: number
  quotaLocal: number
  qualifications: string
  objectives: string
  background: string
}

export async function insertDemoProject(
  db: Db,
  project: NewDemoProject,
  beside: {
    organisations: readonly { organisationId: string; part: 'issuing' | 'implementing' | 'host'; position: number }[]
    policy: Policy
    setAt: Date
  },
): Promise<void> {
  await db.project.create({
    data: {
      ...project,
      modality: 'digital_multicountry',
      locale: 'en',
      isDemo: true,
      organisations: { create: beside.organisations.map((part) => ({ ...part })) },
      policies: { create: { version: beside.policy.version, policy: beside.policy, setAt: beside.setAt } },
    },
  })
}

export type NewDemoSession = {
  id: SessionId
  projectId: ProjectId
  kind: 'opening' | 'presentation' | 'discussion' | 'site-visit' | 'break' | 'closing'
  title: string
  description: string
  startsAt: Date
  endsAt: Date
  required: boolean
  externalCallUrl: string | null
  /** Held already: it ran as planned. */
  held: boolean
  speakers: readonly PersonId[]
}

export async function insertDemoSessions(db: Db, sessions: readonly NewDemoSession[]): Promise<void> {
  await db.session.createMany({
    data: sessions.map(({ held, speakers: _speakers, kind, ...session }) => ({
      ...session,
      kind: toDb(kind),
      ...(held
        ? {
            state: 'ended' as const,
            openedAt: session.startsAt,
            endedAt: session.endsAt,
            endedHow: 'by_facilitator' as const,
          }
        : {}),
    })),
  })
  await db.sessionSpeaker.createMany({
    data: sessions.flatMap(({ id, speakers }) =>
      speakers.map((personId, position) => ({ sessionId: id, personId, position })),
    ),
  })
}

export async function isDemoProject(db: Db, projectId: ProjectId): Promise<boolean> {
  return (await db.project.count({ where: { id: projectId, isDemo: true } })) === 1
}

/** The demo login of each role: who holds it, and the address. */
export function listDemoAccounts(db: Db, emails: readonly string[]) {
  return db.account.findMany({ where: { email: { in: [...emails] } }, select: { email: true, name: true } })
}

/** The planned session of a running demo project whose time is now, and who facilitates it; null where there is none. */
export async function findDueDemoSession(db: Db, now: Date) {
  const session = await db.session.findFirst({
    where: {
      state: 'planned',
      startsAt: { lte: now },
      endsAt: { gt: now },
      project: { isDemo: true, state: 'running' },
    },
    select: { id: true, projectId: true, project: { select: { grants: { where: { role: 'facilitator' } } } } },
  })
  const facilitator = session?.project.grants[0]
  return session && facilitator
    ? { sessionId: session.id, projectId: session.projectId, facilitatorId: facilitator.personId }
    : null
}
