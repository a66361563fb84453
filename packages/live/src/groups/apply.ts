import { remember, saidBy } from '../chat/apply.ts'
import type { Event } from '../events.ts'
import { limits } from '../limits.ts'
import type { GroupsState } from './model.ts'

export function applyGroups(groups: GroupsState, event: Event): GroupsState {
  switch (event.type) {
    case 'groups.opened':
      return {
        rooms: event.rooms.map(({ groupId, name }) => ({ groupId, name })),
        placed: Object.fromEntries(
          event.rooms.flatMap(({ groupId, members }) => members.map((personId) => [personId, groupId])),
        ),
        openedAt: event.at,
        closesAt: event.closesAt,
        announcements: [],
      }
    case 'groups.placed':
      return groups && { ...groups, placed: { ...groups.placed, [event.personId]: event.groupId } }
    case 'groups.announced':
      return (
        groups && {
          ...groups,
          announcements: remember(groups.announcements, saidBy(event), limits.recentAnnouncements),
        }
      )
    case 'groups.closing':
      return groups && { ...groups, closesAt: event.closesAt }
    case 'groups.closed':
      return null
    default:
      return groups
  }
}
