import { createHmac, randomBytes } from 'node:crypto'
import type { Policy } from '@muster/attendance/policy'
import { referencePolicy } from '@muster/attendance/reference-policy'
import { AccountId, type OrganisationId, PersonId, ProjectId, SessionId } from '@muster/contracts/ids'
import type { Role } from '@muster/contracts/permissions'
import { toDb } from '@muster/server/platform/enum-names'
import { newId, newUuid } from '@muster/server/platform/ids'
import type { Platform } from '@muster/server/platform/platform'

export type MadePerson = { personId: PersonId; accountId: AccountId; name: string; email: string; cookie: string }

const minuteMs = 60_000
const dayMs = 24 * 60 * minuteMs
/** As long as the product's own: a younger one would be renewed at its first use. */
const signedInMs = 14 * dayMs

/** Makers write straight to the database and state only what matters to a test. */
export function makeMakers(platform: Platform, secret: string) {
  const db = platform.database.client

  /** A person with an account, signed in, with the given role in a project (null: on the platform). */
  async function person(
    what: {
      name?: string
      native?: { text: string; lang: string }
      country?: string
      role?: Role
      projectId?: ProjectId | null
      organisationId?: OrganisationId
      email?: string
      place?: 'overseas' | 'local'
    } = {},
  ): Promise<MadePerson> {
    const personId = newId(PersonId)
    const accountId = newId(AccountId)
    const email = what.email ?? `${personId}@example.org`
    const name = what.name ?? 'Ana Person'
    await db.account.create({ data: { id: accountId, email, name, emailVerified: true } })
    await db.person.create({
      data: {
        id: personId,
        accountId,
        profile: {
          create: {
            latinName: name,
            nativeName: what.native?.text ?? null,
            nativeLang: what.native?.lang ?? null,
            email,
            country: what.country ?? 'KR',
          },
        },
      },
    })
    if (what.role)
      await grant({ personId, role: what.role, projectId: what.projectId ?? null, place: what.place ?? 'overseas' })
    return { personId, accountId, name, email, cookie: await signIn(accountId) }
  }

  async function grant(given: {
    personId: PersonId
    role: Role
    projectId: ProjectId | null
    place?: 'overseas' | 'local'
  }) {
    const { personId, role, projectId, place = 'overseas' } = given
    if (role === 'participant' && projectId)
      await db.participant.create({ data: { id: newUuid(), projectId, personId, place } })
    else await db.grant.create({ data: { id: newUuid(), personId, role: toDb(role), projectId } })
  }

  /** A sign-in cookie as better-auth makes them. */
  async function signIn(accountId: AccountId): Promise<string> {
    const token = randomBytes(24).toString('base64url')
    await db.signInSession.create({
      data: { id: newUuid(), token, accountId, expiresAt: new Date(Date.now() + signedInMs) },
    })
    const signature = createHmac('sha256', secret).update(token).digest('base64')
    return `muster.session_token=${encodeURIComponent(`${token}.${signature}`)}`
  }

  /** A published project of today and tomorrow, in UTC, with the reference policy. */
  async function project(
    what: {
      code?: string
      title?: string
      timeZone?: string
      quota?: { overseas: number; local: number }
      policy?: Policy
    } = {},
  ): Promise<ProjectId> {
    const id = newId(ProjectId)
    const issuing = await db.organisation.upsert({
      where: { name: 'Test Productivity Organisation' },
      create: { id: newUuid(), name: 'Test Productivity Organisation' },
      update: {},
    })
    const midnight = new Date(Math.floor(Date.now() / dayMs) * dayMs)
    await db.project.create({
      data: {
        id,
        code: what.code ?? `T-${id.slice(-12)}`,
        title: what.title ?? 'Workshop on Testing',
        kind: 'workshop',
        modality: 'online',
        state: 'published',
        startsOn: midnight,
        endsOn: new Date(midnight.getTime() + dayMs),
        timeZone: what.timeZone ?? 'UTC',
        hostCountry: 'KR',
        signatoryName: 'Indra Example',
        signatoryRole: 'Secretary-General',
        quotaOverseas: what.quota?.overseas ?? 1000,
        quotaLocal: what.quota?.local ?? 1000,
        qualifications: '',
        objectives: '',
        background: '',
        locale: 'en',
        organisations: { create: { organisationId: issuing.id, part: 'issuing' } },
        policies: { create: { version: 1, policy: what.policy ?? referencePolicy, setAt: new Date() } },
      },
    })
    return id
  }

  /** A required presentation that starts now and lasts an hour, unless said otherwise. */
  async function session(what: {
    projectId: ProjectId
    title?: string
    startsInMs?: number
    lastsMs?: number
    required?: boolean
    externalCallUrl?: string
    /** It was held as planned, and is over. */
    held?: true
  }): Promise<SessionId> {
    const id = newId(SessionId)
    const startsAt = new Date(Date.now() + (what.startsInMs ?? 0))
    const endsAt = new Date(startsAt.getTime() + (what.lastsMs ?? 60 * minuteMs))
    const held = { state: 'ended', openedAt: startsAt, endedAt: endsAt, endedHow: 'by_facilitator' } as const
    await db.session.create({
      data: {
        id,
        projectId: what.projectId,
        kind: 'presentation',
        title: what.title ?? 'Session one',
        description: '',
        startsAt,
        endsAt,
        ...(what.held ? held : {}),
        required: what.required ?? true,
        externalCallUrl: what.externalCallUrl ?? null,
      },
    })
    return id
  }

  return { person, grant, signIn, project, session }
}

export type Makers = ReturnType<typeof makeMakers>
