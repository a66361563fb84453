import type { Module } from '../../platform/module.ts'
import { bindProjectRoutes } from './projects.routes.ts'

export const projectsModule: Module = { name: 'projects', bind: bindProjectRoutes }
