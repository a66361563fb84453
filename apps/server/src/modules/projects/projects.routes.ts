import * as contract from '@muster/contracts/projects'
import type { Bindings } from '../../platform/module.ts'
import { createProject } from './new-project.service.ts'
import { editProject, stepProject } from './project-editing.service.ts'
import { getProject, listProjects } from './projects.service.ts'

export function bindProjectRoutes({ serve }: Pick<Bindings, 'serve'>): void {
  serve.json(contract.listProjects, async (ctx) => ({ projects: await listProjects(ctx) }))
  serve.json(contract.createProject, async (ctx, { body }) => ({ projectId: await createProject(ctx, body) }))
  serve.json(contract.getProject, (ctx, { params }) => getProject(ctx, params.projectId))
  serve.json(contract.editProject, (ctx, { params, body }) => editProject(ctx, params.projectId, body))
  serve.json(contract.setProjectState, (ctx, { params, body }) => stepProject(ctx, params.projectId, body))
}
