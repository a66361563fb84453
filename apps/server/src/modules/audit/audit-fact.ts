import type { ProjectId } from '@muster/contracts/ids'

/** What was done. `detail` holds codes, ids and values of no personal kind: it can never be erased. */
export type AuditFact = {
  action: string
  subject: { type: string; id: string }
  projectId: ProjectId | null
  detail?: Record<string, string | number | boolean | null | readonly string[]>
}
