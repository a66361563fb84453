import { listAudit } from '@muster/contracts/audit'
import type { Module } from '../../platform/module.ts'
import { listEntries } from './audit.service.ts'

export const auditModule: Module = {
  name: 'audit',
  bind({ serve }) {
    serve.json(listAudit, (ctx, { params, query }) => listEntries(ctx, params.projectId, query))
  },
}
