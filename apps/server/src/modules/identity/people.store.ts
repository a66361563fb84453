import type { PersonNames, ProjectPerson } from '@muster/contracts/identity'
import { AccountId, ParticipantId, PersonId, type ProjectId } from '@muster/contracts/ids'
import type { Role } from '@muster/contracts/permissions'
import type { Prisma } from '@muster/prisma/client'
import type { Db } from '../../platform/db.ts'
import { fromDb, toDb } from '../../platform/enum-names.ts'
import { newId, newUuid } from '../../platform/ids.ts'
import { toNames } from './names.service.ts'

type Place = 'overseas' | 'local'
type InProject = { projectId: ProjectId; personId: PersonId }
export type ProfileChange = Partial<Omit<ProjectPerson, 'personId' | 'participantId' | 'roles' | 'place' | 'email'>>

const shapeIn = (projectId: ProjectId) =>
  ({
    profile: true,
    participants: { where: { projectId, withdrawnAt: null } },
    grants: { where: { projectId }, select: { role: true } },
  }) satisfies Prisma.PersonInclude

type Row = Prisma.PersonGetPayload<{ include: ReturnType<typeof shapeIn> }>

const inProject = (projectId: ProjectId): Prisma.PersonWhereInput => ({
  OR: [{ participants: { some: { projectId, withdrawnAt: null } } }, { grants: { some: { projectId } } }],
})

/** Everybody in a project, by name. */
export async function listInProject(db: Db, projectId: ProjectId): Promise<ProjectPerson[]> {
  const rows = await db.person.findMany({
    where: inProject(projectId),
    include: shapeIn(projectId),
    orderBy: [{ profile: { latinName: 'asc' } }, { id: 'asc' }],
  })
  return rows.map(toProjectPerson)
}

/** Those who took part or held a role once, and do no more, by name; without whom it has erased since. Of a role only the audit tells. */
export async function listWithdrawnFrom(db: Db, projectId: ProjectId): Promise<ProjectPerson[]> {
  const left = await db.$queryRaw<{ id: string }[]>`
    WITH "left" AS (
      SELECT "personId"::text AS "id", "withdrawnAt" AS "at" FROM "participant"
      WHERE "projectId" = ${projectId}::uuid AND "withdrawnAt" IS NOT NULL
      UNION ALL
      SELECT "subjectId", "at" FROM "audit_entry" WHERE "projectId" = ${projectId}::uuid AND "action" = 'person.remove')
    SELECT n."personId"::text AS "id" FROM "left" l JOIN "profile" n ON n."personId"::text = l."id"
    WHERE NOT EXISTS (SELECT 1 FROM "participant" t WHERE t."projectId" = ${projectId}::uuid
        AND t."personId" = n."personId" AND t."withdrawnAt" IS NULL)
      AND NOT EXISTS (SELECT 1 FROM "role_grant" g WHERE g."projectId" = ${projectId}::uuid AND g."personId" = n."personId")
      AND NOT EXISTS (SELECT 1 FROM "audit_entry" a WHERE a."projectId" = ${projectId}::uuid AND a."action" = 'person.erase'
        AND a."subjectId" = l."id" AND a."at" >= l."at")`
  const rows = await db.person.findMany({
    where: { id: { in: left.map(({ id }) => id) } },
    include: shapeIn(projectId),
    orderBy: [{ profile: { latinName: 'asc' } }, { id: 'asc' }],
  })
  return rows.map(toProjectPerson)
}

export async function findInProject(db: Db, { projectId, personId }: InProject): Promise<ProjectPerson | null> {
  const row = await db.person.findFirst({
    where: { AND: [{ id: personId }, inProject(projectId)] },
    include: shapeIn(projectId),
  })
  return row && toProjectPerson(row)
}

/** The persons of an account, eldest first, as far as their data are not erased; with what they are in the project. */
export async function listOfAccount(db: Db, accountId: AccountId, projectId: ProjectId): Promise<ProjectPerson[]> {
  const rows = await db.person.findMany({
    where: { accountId, erasedAt: null },
    include: shapeIn(projectId),
    orderBy: { id: 'asc' },
  })
  return rows.map(toProjectPerson)
}

/** Which account a person signs in with; null when they have none. */
export async function findAccountIdOf(db: Db, personId: PersonId): Promise<AccountId | null> {
  const person = await db.person.findUnique({ where: { id: personId }, select: { accountId: true } })
  return AccountId.nullable().parse(person?.accountId ?? null)
}

export async function countPlaces(db: Db, projectId: ProjectId): Promise<Record<Place, number>> {
  const rows = await db.participant.groupBy({
    by: ['place'],
    where: { projectId, withdrawnAt: null },
    _count: { _all: true },
  })
  const count = (place: Place) => rows.find((row) => row.place === place)?._count._all ?? 0
  return { overseas: count('overseas'), local: count('local') }
}

export async function insertPerson(
  db: Db,
  person: { accountId: AccountId; names: PersonNames; email: string } & Pick<
    ProjectPerson,
    'country' | 'organisation' | 'position'
  >,
): Promise<PersonId> {
  const id = newId(PersonId)
  const { accountId, names, ...rest } = person
  await db.person.create({ data: { id, accountId, profile: { create: { ...nameColumns(names), ...rest } } } })
  return id
}

/** Changes what is given and leaves the rest. */
export async function updateProfile(db: Db, personId: PersonId, { names, ...rest }: ProfileChange): Promise<void> {
  await db.profile.update({ where: { personId }, data: { ...(names ? nameColumns(names) : {}), ...rest } })
}

export async function insertGrant(db: Db, grant: { personId: PersonId; role: Role; projectId: ProjectId | null }) {
  await db.grant.create({ data: { id: newUuid(), ...grant, role: toDb(grant.role) } })
}

/** Makes a person a participant, again if they had withdrawn. */
export async function enrol(db: Db, { projectId, personId, place }: InProject & { place: Place }): Promise<void> {
  await db.participant.upsert({
    where: { projectId_personId: { projectId, personId } },
    create: { id: newId(ParticipantId), projectId, personId, place },
    update: { place, withdrawnAt: null },
  })
}

/** Takes a person's roles in a project, their place in it, and their part in sessions still to come. */
export async function withdraw(db: Db, { projectId, personId }: InProject, at: Date): Promise<void> {
  await db.grant.deleteMany({ where: { projectId, personId } })
  await db.participant.updateMany({ where: { projectId, personId, withdrawnAt: null }, data: { withdrawnAt: at } })
  await db.sessionSpeaker.deleteMany({ where: { personId, session: { projectId, state: 'planned' } } })
  const led = { speakerId: personId, session: { projectId, state: 'planned' } } as const
  await db.sessionBlock.updateMany({ where: led, data: { speakerId: null } })
}

/** Whether a person was ever in a session of the project, did something there, was decided about, or holds a certificate of it. */
export async function isNamedByEvidence(db: Db, { projectId, personId }: InProject): Promise<boolean> {
  const rows = await db.$queryRaw<{ named: boolean }[]>`
    SELECT EXISTS (SELECT 1 FROM visit WHERE "projectId" = ${projectId}::uuid AND "personId" = ${personId}::uuid)
        OR EXISTS (SELECT 1 FROM open_visit WHERE "projectId" = ${projectId}::uuid AND "personId" = ${personId}::uuid)
        OR EXISTS (SELECT 1 FROM imported_interval
                   WHERE "projectId" = ${projectId}::uuid AND "personId" = ${personId}::uuid)
        OR EXISTS (SELECT 1 FROM hub_mark
                   WHERE "projectId" = ${projectId}::uuid AND "personId" = ${personId}::uuid)
        OR EXISTS (SELECT 1 FROM call_opening
                   WHERE "projectId" = ${projectId}::uuid AND "personId" = ${personId}::uuid)
        OR EXISTS (SELECT 1 FROM recording_view
                   WHERE "projectId" = ${projectId}::uuid AND "personId" = ${personId}::uuid)
        OR EXISTS (SELECT 1 FROM recording_run JOIN recording ON recording.id = recording_run."recordingId"
                   WHERE recording."projectId" = ${projectId}::uuid AND recording_run."personId" = ${personId}::uuid)
        OR EXISTS (SELECT 1 FROM activity_done
                   WHERE "projectId" = ${projectId}::uuid AND "personId" = ${personId}::uuid)
        OR EXISTS (SELECT 1 FROM override_record
                   WHERE "projectId" = ${projectId}::uuid AND "personId" = ${personId}::uuid)
        OR EXISTS (SELECT 1 FROM appeal_record
                   WHERE "projectId" = ${projectId}::uuid AND "personId" = ${personId}::uuid)
        OR EXISTS (SELECT 1 FROM certificate WHERE "projectId" = ${projectId}::uuid AND "personId" = ${personId}::uuid)
        OR EXISTS (SELECT 1 FROM ballot JOIN session ON session.id = ballot."sessionId"
                   WHERE session."projectId" = ${projectId}::uuid AND ballot."voterId" = ${personId}::uuid) AS named`
  return rows[0]?.named ?? false
}

export function countHolders(db: Db, projectId: ProjectId, role: Role): Promise<number> {
  return db.grant.count({ where: { projectId, role: toDb(role) } })
}

function nameColumns({ latin, native }: PersonNames) {
  return { latinName: latin, nativeName: native?.text ?? null, nativeLang: native?.lang ?? null }
}

function toProjectPerson({ id, profile, participants, grants }: Row): ProjectPerson {
  const participant = participants[0]
  return {
    personId: PersonId.parse(id),
    participantId: participant ? ParticipantId.parse(participant.id) : null,
    names: toNames(profile),
    country: profile?.country ?? null,
    organisation: profile?.organisation ?? null,
    position: profile?.position ?? null,
    email: profile?.email ?? null,
    roles: [...grants.map(({ role }) => fromDb(role)), ...(participant ? ['participant' as const] : [])],
    place: participant?.place ?? null,
  }
}
