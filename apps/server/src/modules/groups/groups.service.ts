import type { GroupId } from '@muster/contracts/ids'
import type { GroupsState } from '@muster/live/groups/model'

/** The group room with the fewest people, the first of several; null while no rooms are open. For late joiners. */
export function findSmallestRoom(groups: GroupsState): GroupId | null {
  if (groups === null) return null
  const sizes = new Map(groups.rooms.map(({ groupId }) => [groupId, 0]))
  for (const groupId of Object.values(groups.placed)) sizes.set(groupId, (sizes.get(groupId) ?? 0) + 1)
  const smallest = Math.min(...groups.rooms.map(({ groupId }) => sizes.get(groupId) ?? 0))
  return groups.rooms.find(({ groupId }) => sizes.get(groupId) === smallest)?.groupId ?? null
}
