import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { OrganisationId, ProjectId } from './ids.ts'
import { CalendarDate, CountryCode, DecisionReason, Instant, line, prose, TimeZone } from './text.ts'

export const projectKinds = ['mission', 'workshop', 'course', 'conference'] as const
export const modalities = ['digital-multicountry', 'online', 'hybrid', 'on-site'] as const
/** preparing → published → running (first session opened) → finished (all sessions ended); cancelled until then. */
export const projectStates = ['preparing', 'published', 'running', 'finished', 'cancelled'] as const
export const ProjectState = z.enum(projectStates)

export const Organisation = z.object({
  id: OrganisationId,
  name: z.string(),
  shortName: z.string().nullable(),
  country: z.string().nullable(),
})
export type Organisation = z.output<typeof Organisation>

/** What an administrator writes. `nominationsCloseOn` is a day: nominations close at 23:59:59 of it in the project's zone. */
export const ProjectInput = z.object({
  code: line(40),
  referenceNumber: line(80).nullable(),
  title: line(300),
  kind: z.enum(projectKinds),
  modality: z.enum(modalities),
  startsOn: CalendarDate,
  endsOn: CalendarDate,
  timeZone: TimeZone,
  hostCountry: CountryCode,
  hostPlace: line(120).nullable(),
  issuingOrganisation: line(200),
  implementingOrganisations: z.array(line(200)).max(12),
  signatory: z.object({ name: line(120), role: line(160) }),
  notificationIssuedOn: CalendarDate.nullable(),
  nominationsCloseOn: CalendarDate.nullable(),
  quota: z.object({ overseas: z.int().min(0).max(100_000), local: z.int().min(0).max(100_000) }),
  qualifications: prose(4000),
  objectives: prose(8000),
  background: prose(8000),
  locale: z.enum(['en', 'ko']),
})
export type ProjectInput = z.output<typeof ProjectInput>

/** The rules that span several fields; used by the server and by the form. Returns issue codes by field. */
export function projectInputIssues(input: Pick<ProjectInput, 'startsOn' | 'endsOn' | 'nominationsCloseOn'>) {
  const issues: { path: keyof ProjectInput; code: string }[] = []
  if (input.endsOn < input.startsOn) issues.push({ path: 'endsOn', code: 'ends-before-start' })
  if (input.nominationsCloseOn && input.nominationsCloseOn > input.startsOn)
    issues.push({ path: 'nominationsCloseOn', code: 'closes-after-start' })
  return issues
}

export const ProjectSummary = z.object({
  id: ProjectId,
  code: z.string(),
  title: z.string(),
  kind: z.enum(projectKinds),
  state: ProjectState,
  startsOn: z.string(),
  endsOn: z.string(),
  timeZone: z.string(),
  hostCountry: z.string(),
  participants: z.int(),
  /** The session that is being run at this moment, if any. */
  liveSession: z.object({ id: z.uuid(), title: z.string() }).nullable(),
})
export type ProjectSummary = z.output<typeof ProjectSummary>

export const Project = ProjectInput.extend({
  id: ProjectId,
  state: ProjectState,
  participants: z.object({ overseas: z.int(), local: z.int() }),
  createdAt: Instant,
  /** One of the demo's own projects, whose people and history are invented. */
  isDemo: z.boolean(),
  /** Null where it was not cancelled, or its reason was erased. */
  cancelledReason: z.string().nullable(),
  /** Optimistic lock: an edit names the revision that it read, or is refused (`changed-meanwhile`). */
  revision: z.int(),
})
export type Project = z.output<typeof Project>

/** A step that somebody takes; the project starts running by itself. */
export const ProjectStep = z.discriminatedUnion('state', [
  z.object({ state: z.enum(['published', 'finished']) }),
  z.object({ state: z.literal('cancelled'), reason: DecisionReason }),
])
export type ProjectStep = z.output<typeof ProjectStep>

const byProject = z.object({ projectId: ProjectId })

export const listProjects = endpoint({
  method: 'GET',
  path: '/api/projects',
  action: 'project.list',
  summary: 'The projects in which the signed-in person holds a role',
  reply: z.object({ projects: z.array(ProjectSummary) }),
})

export const createProject = endpoint({
  method: 'POST',
  path: '/api/projects',
  action: 'project.create',
  audit: ['project.create'],
  summary: 'Create a project; its creator becomes its administrator. Refused when the code is taken (`code-taken`)',
  body: ProjectInput,
  reply: z.object({ projectId: ProjectId }),
})

export const getProject = endpoint({
  method: 'GET',
  path: '/api/projects/:projectId',
  action: 'project.read',
  summary: 'One project',
  params: byProject,
  reply: Project,
})

export const editProject = endpoint({
  method: 'PATCH',
  path: '/api/projects/:projectId',
  action: 'project.edit',
  audit: ['project.edit'],
  summary: 'Edit a project; after the first session began, its dates, zone and quotas stay (`project-has-begun`)',
  params: byProject,
  body: ProjectInput.partial().extend({ revision: z.int() }),
  reply: Project,
})

export const setProjectState = endpoint({
  method: 'POST',
  path: '/api/projects/:projectId/state',
  action: 'project.edit',
  audit: ['project.state'],
  summary:
    'Publish, finish or cancel a project, the last with a reason, a recorded decision; impossible steps are refused (`impossible-step`)',
  params: byProject,
  body: ProjectStep,
  reply: z.object({ state: ProjectState }),
})
