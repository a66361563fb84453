import type { AuditEntry } from '@muster/contracts/audit'
import { listPeople } from '@muster/contracts/identity'
import type { ProjectId } from '@muster/contracts/ids'
import { listSessions } from '@muster/contracts/programme'
import { useMay } from '../../lib/me.ts'
import { useCall } from '../../lib/query.ts'
import { idsIn } from './ids-in.ts'

/**
 * The names of what entries are about, as far as it is still there: entries themselves hold ids only, so that names can
 * be erased.
 */
export function useSubjectNames(projectId: ProjectId): (entry: AuditEntry) => string | null {
  const input = { params: { projectId } }
  const mayReadPeople = useMay(projectId)('people.read')
  const people = useCall(listPeople, input, { enabled: mayReadPeople }).data?.people ?? []
  const sessions = useCall(listSessions, input).data?.sessions ?? []
  const names = new Map<string, string>([
    ...people.map(({ personId, names }) => [personId, names.latin] as const),
    ...sessions.map(({ id, title }) => [id, title] as const),
  ])
  return (entry) => {
    for (const id of idsIn(entry)) {
      const name = names.get(id)
      if (name !== undefined) return name
    }
    return null
  }
}
