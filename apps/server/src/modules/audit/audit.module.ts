import type { Module } from '../../platform/module.ts'
import { bindAuditRoutes } from './audit.routes.ts'

/** Who did what, when, to what, from where. */
export const auditModule: Module = {
  name: 'audit',
  bind({ serve }) {
    bindAuditRoutes(serve)
  },
}
