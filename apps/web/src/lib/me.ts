import { getMe, type Me } from '@muster/contracts/identity'
import type { ProjectId } from '@muster/contracts/ids'
import {
  type Action,
  allows,
  type Permission,
  permissions,
  platformRoles,
  rolesIn,
} from '@muster/contracts/permissions'
import { useCall } from './query.ts'

/** The signed-in account; undefined while it is asked for, and for a stranger. */
export const useMe = (): Me | undefined => useCall(getMe).data?.me ?? undefined

/** Whether an action should be offered: in `projectId`, or with null on the platform. The server decides. */
export function useMay(projectId: ProjectId | null): (action: Action) => boolean {
  const me = useMe()
  return (action) => {
    if (!me) return false
    const { scope }: Permission = permissions[action]
    if (scope === 'public' || scope === 'signed-in') return true
    return allows(action, scope === 'platform' || projectId === null ? platformRoles(me) : rolesIn(me, projectId))
  }
}
