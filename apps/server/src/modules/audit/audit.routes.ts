import { listAudit } from '@muster/contracts/audit'
import type { Serve } from '../../platform/serve.ts'
import { listEntries } from './audit.service.ts'

export function bindAuditRoutes(serve: Serve): void {
  serve.json(listAudit, (ctx, { params, query }) => listEntries(ctx, params.projectId, query))
}
