import type { Policy } from '@muster/attendance/policy'
import type { PersonNames, ProjectPerson } from '@muster/contracts/identity'
import type { PersonId, ProjectId } from '@muster/contracts/ids'
import type { Ctx } from '../../platform/ctx.ts'
import { AppError } from '../../platform/errors.ts'
import type { PersonAssessment } from '../attendance/attendance.service.ts'
import { getPolicyInForce } from '../attendance/policy.service.ts'
import { listPeopleOfProject } from '../identity/people.service.ts'
import { listProgramme } from '../programme/programme.service.ts'
import { getProjectFacts, type ProjectFacts } from '../projects/projects.service.ts'
import type { CertificateFacts } from './certificate-facts.ts'
import { gatherFacts } from './certificate-record.ts'
import { eligibilityOf, type Refusal } from './eligibility.ts'

/** Everything about a project that issuing looks at, read at one moment. */
export type IssueDesk = {
  project: ProjectFacts
  policy: Policy
  sessionTitles: ReadonlyMap<string, string>
  participants: ReadonlyMap<PersonId, ProjectPerson>
}

/** Throws NOT_FOUND, and REFUSED `project-cancelled`: what was called off certifies nothing. */
export async function openDesk(ctx: Ctx, projectId: ProjectId): Promise<IssueDesk> {
  const project = await getProjectFacts(ctx, projectId)
  if (project.state === 'cancelled') throw new AppError('REFUSED', 'project-cancelled')
  const { policy } = await getPolicyInForce(ctx, projectId)
  const sessions = await listProgramme(ctx, projectId)
  const people = await listPeopleOfProject(ctx, projectId)
  return {
    project,
    policy,
    sessionTitles: new Map(sessions.map(({ id, title }) => [id, title])),
    participants: new Map(
      people.filter(({ roles }) => roles.includes('participant')).map((person) => [person.personId, person]),
    ),
  }
}

/** What would be printed for a person: everything but the serial. */
export type Printed = { names: PersonNames; facts: Omit<CertificateFacts, 'verifyUrl'> }

export type Decided = { eligible: true; printed: Printed } | { eligible: false; refusal: Refusal }

/** Decides about one person by their verdict, through the gate. */
export function decide(desk: IssueDesk, verdict: PersonAssessment, issuedAt: Date): Decided {
  const person = desk.participants.get(verdict.personId)
  if (!person) throw new AppError('NOT_FOUND')
  const gate = eligibilityOf(verdict, desk.sessionTitles)
  if (!gate.ok) return { eligible: false, refusal: gate.refusal }
  const { project, policy } = desk
  const facts = gatherFacts({ project, policy, standing: verdict.standing, issuedAt })
  return { eligible: true, printed: { names: person.names, facts } }
}
