import { referencePolicy } from '@muster/attendance/reference-policy'
import { OrganisationId, type PersonId, ProjectId, SessionId } from '@muster/contracts/ids'
import type { Ctx } from '../../platform/ctx.ts'
import type { Db } from '../../platform/db.ts'
import { newId } from '../../platform/ids.ts'
import { recordAudit } from '../audit/audit.service.ts'
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
export async function seedProject(ctx: Ctx, people: DemoPeople, differences: Differences): Promise<ProjectId> {
  const { db } = ctx
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
    {
      organisations: [...organisations, ...implementing],
      policy: referencePolicy,
      // The rule is announced with the project, before anything is held under it.
      setAt: differences.notificationIssuedOn ?? ctx.now,
    },
  )
  const inProject = people.staff.filter(({ role }) => ['facilitator', 'host-organiser', 'officer'].includes(role))
  await insertGrants(db, [
    ...inProject.map((member) => ({ ...member, projectId: id })),
    ...people.resourcePersons.map((personId) => ({ personId, role: 'resource-person' as const, projectId: id })),
  ])
  await recordAudit(ctx, { action: 'demo.seed', subject: { type: 'project', id }, projectId: id })
  return id
}

export async function seedParticipants(db: Db, people: DemoPeople, projectId: ProjectId): Promise<void> {
  await insertParticipants(
    db,
    people.participants.map((participant) => ({ ...participant, projectId })),
  )
}

/** The programme's items as sessions of a project; those that would be over by now are entered as held, and the audit says so. */
export async function seedSessions(
  ctx: Ctx,
  {
    projectId,
    items,
    speakers,
  }: { projectId: ProjectId; items: readonly PlannedItem[]; speakers: readonly PersonId[] },
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
      held: item.endsAt <= ctx.now,
      speakers: item.speakers.flatMap((place) => speakers[place] ?? []),
    }),
  )
  await insertDemoSessions(ctx.db, sessions)
  for (const { id, startsAt, endsAt } of sessions.filter(({ held }) => held))
    await recordAudit(ctx, {
      action: 'demo.enter-session',
      subject: { type: 'session', id },
      projectId,
      detail: { startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() },
    })
  return sessions
}
