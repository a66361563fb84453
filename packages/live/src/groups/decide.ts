import type { CommandOf } from '../commands.ts'
import { accept, type Decision, type Facts, type Request, refuse } from '../decision.ts'
import type { Unplaced } from '../event-shape.ts'
import type { Event } from '../events.ts'
import { limits } from '../limits.ts'
import type { GroupsCommand, GroupsState } from './model.ts'

type OpenGroups = NonNullable<GroupsState>

export function decideGroups(groups: GroupsState, request: Request<GroupsCommand>): Decision {
  const { command, facts } = request
  if (command.type === 'groups.open') return groups ? refuse('groups-open') : decideOpening(command, facts)
  if (!groups) return refuse('groups-not-open')
  switch (command.type) {
    case 'groups.place':
      return decidePlacing(groups, command)
    case 'groups.announce':
      return { ok: true, events: [{ event: { type: 'groups.announced', v: 1 }, words: command.text }] }
    case 'groups.close':
      return decideClosing(groups, { ...request, command })
  }
}

function decideOpening({ rooms, forMs }: CommandOf<'groups.open'>, { now }: Facts): Decision {
  if (new Set(rooms.map((room) => room.groupId)).size < rooms.length) return refuse('group-twice')
  const members = rooms.flatMap((room) => room.members)
  if (members.length > limits.placements) return refuse('too-many-people', { most: limits.placements })
  const seen = new Set<string>()
  for (const personId of members) {
    if (seen.has(personId)) return refuse('person-twice', { personId })
    seen.add(personId)
  }
  return accept({ type: 'groups.opened', v: 1, rooms, closesAt: forMs === null ? null : now + forMs })
}

function decidePlacing(groups: OpenGroups, { personId, groupId }: CommandOf<'groups.place'>): Decision {
  if (!groups.rooms.some((room) => room.groupId === groupId)) return refuse('unknown-group')
  const current = groups.placed[personId]
  if (current === groupId) return refuse('already-in-group')
  if (current === undefined && Object.keys(groups.placed).length >= limits.placements) {
    return refuse('too-many-people', { most: limits.placements })
  }
  return accept({ type: 'groups.placed', v: 1, personId, groupId })
}

/** People close at any time, with or without a warning; the system only when the time has come. */
function decideClosing(groups: OpenGroups, { actor, command, facts }: Request<CommandOf<'groups.close'>>): Decision {
  const closed = { type: 'groups.closed', v: 1 } as const
  if ('system' in actor) {
    return groups.closesAt !== null && facts.now >= groups.closesAt ? accept(closed) : refuse('not-due')
  }
  if (command.inMs === 0) return accept(closed)
  return accept({ type: 'groups.closing', v: 1, closesAt: facts.now + command.inMs })
}

/** What has to happen to the group rooms when a session is over. */
export const groupsClosing = (groups: GroupsState): Unplaced<Event>[] =>
  groups ? [{ type: 'groups.closed', v: 1 }] : []
