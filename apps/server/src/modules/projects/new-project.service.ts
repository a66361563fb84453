import { ProjectId } from '@muster/contracts/ids'
import { type ProjectInput, projectInputIssues } from '@muster/contracts/projects'
import { requirePerson } from '../../platform/actor.ts'
import { type Ctx, inTransaction } from '../../platform/ctx.ts'
import { AppError } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import { createFirstPolicy } from '../attendance/policy.service.ts'
import { recordAudit } from '../audit/audit.service.ts'
import { giveRole } from '../identity/people.service.ts'
import { setOrganisations } from './organisations.store.ts'
import { insertProject } from './projects.store.ts'

/**
 * Creates a project in the state `preparing`, with the first version of the attendance policy; its creator becomes its
 * administrator. INVALID with issues; CONFLICT `code-taken`.
 */
export async function createProject(ctx: Ctx, input: ProjectInput): Promise<ProjectId> {
  const issues = projectInputIssues(input)
  if (issues.length > 0) throw new AppError('INVALID', undefined, { issues })
  const { personId } = requirePerson(ctx.actor)
  const projectId = newId(ProjectId)
  await inTransaction(ctx, async (ctx) => {
    await insertProject(ctx.db, projectId, input)
    await setOrganisations(ctx.db, {
      projectId,
      issuing: input.issuingOrganisation,
      implementing: input.implementingOrganisations,
    })
    await giveRole(ctx, { personId, role: 'project-administrator', projectId })
    await createFirstPolicy(ctx, projectId)
    await recordAudit(ctx, {
      action: 'project.create',
      subject: { type: 'project', id: projectId },
      projectId,
      detail: { code: input.code },
    })
  })
  return projectId
}
