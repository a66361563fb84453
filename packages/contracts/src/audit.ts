import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { ProjectId } from './ids.ts'
import { line } from './text.ts'

/** Who did what, when, to what, from where. `detail` holds codes, ids and values of no personal kind. */
export const AuditEntry = z.object({
  id: z.uuid(),
  at: z.string(),
  actor: z.object({ personId: z.uuid().nullable(), name: z.string().nullable() }),
  action: z.string(),
  subject: z.object({ type: z.string(), id: z.string() }),
  detail: z.record(z.string(), z.unknown()),
  /** Null once its retention has passed. */
  address: z.string().nullable(),
})
export type AuditEntry = z.output<typeof AuditEntry>

export const listAudit = endpoint({
  method: 'GET',
  path: '/api/projects/:projectId/audit',
  action: 'audit.read',
  summary: 'The audit entries of a project, newest first',
  params: z.object({ projectId: ProjectId }),
  query: z.object({ before: z.uuid().optional(), action: line(60).optional() }),
  reply: z.object({ entries: z.array(AuditEntry), more: z.boolean() }),
})
