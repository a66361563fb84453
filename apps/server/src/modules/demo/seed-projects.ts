import { referencePolicy } from '@muster/attendance/reference-policy'
import { OrganisationId, type PersonId, ProjectId, SessionId } from '@muster/contracts/ids'
import type { Db } from '../../platform/db.ts'
import { newId } from '../../platform/ids.ts'
import {
  insertDemoProject,
  insertDemoSessions,
  insertGrants,
  insertParticipants,
  type NewDemoProject,
  type NewDemoSession,
  upsertOrganisation,
} from './demo.store.ts'
import type { PlannedItem } from './demo-plan.ts'
import { mission } from './facts/mission.ts'
import type { DemoPeople } from './seed-people.ts'

type Differences = Pick<
  NewDemoProject,
  | 'code'
  | 'referenceNumber'
  | 'title'
  | 'kind'
  | 'state'
  | 'startsOn'
  | 'endsOn'
  | 'timeZone'
  | 'hostCountry'
  | 'hostPlace'
  | 'notificationIssuedOn'
  | 'nominationsCloseAt'
  | 'quotaOverseas'
  | 'quotaLocal'
>

/** One project of the demo, with the reference mission's organisations, policy and staff. */
export async function seedProject(
  db: Db,
  people: DemoPeople,
  differences: Differences,
  setAt: Date,
): Promise<ProjectId> {
  const id = newId(ProjectId)
  const organisation = (name: string) => upsertOrganisation(db, newId(OrganisationId), name)
  const organisations = [
    { organisationId: await organisation(mission.issuingOrganisation), part: 'issuing' as const, position: 0 },
  ]
  const implementing = []
  for (const [position, name] of mission.implementingOrganisations.entries())
    implementing.push({ organisationId: await organisation(name), part: 'implementing' as const, position })
  await insertDemoProject(
    db,
    {
      id,
      signatoryName: mission.signatory.name,
      signatoryRole: mission.signatory.role,
      qualifications: mission.qualifications,
      objectives: mission.objectives,
      background: mission.background,
      ...differences,
    },
    { organisations: [...organisations, ...implementing], policy: referencePolicy, setAt },
  )
  const inProject = people.staff.filter(({ role }) => ['facilitator', 'host-organiser', 'officer'].includes(role))
  await insertGrants(db, [
    ...inProject.map((member) => ({ ...member, projectId: id })),
    ...people.resourcePersons.map((personId) => ({ personId, role: 'resource-person' as const, projectId: id })),
  ])
  return id
}

export async function seedParticipants(db: Db, people: DemoPeople, projectId: ProjectId): Promise<void> {
  await insertParticipants(
    db,
    people.participants.map((participant) => ({ ...participant, projectId })),
  )
}

/** The programme's items as sessions of a project; those that end by `now` were held. */
export async function seedSessions(
  db: Db,
  {
    projectId,
    items,
    speakers,
    now,
  }: { projectId: ProjectId; items: readonly PlannedItem[]; speakers: readonly PersonId[]; now: Date },
): Promise<NewDemoSession[]> {
  const sessions = items.map(
    (item): NewDemoSession => ({
      id: newId(SessionId),
      projectId,
      kind: item.kind,
      title: item.title,
      description: item.description,
      startsAt: item.startsAt,
      endsAt: item.endsAt,
      required: item.kind !== 'break',
      externalCallUrl: null,
      held: item.endsAt <= now,
      speakers: item.speakers.flatMap((place) => speakers[place] ?? []),
    }),
  )
  await insertDemoSessions(db, sessions)
  return sessions
}
