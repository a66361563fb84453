import { GroupId, PersonId } from '@muster/contracts/ids'
import { line } from '@muster/contracts/text'
import { z } from 'zod'
import { Said, SaidText } from '../chat/model.ts'
import { event } from '../event-shape.ts'
import { limits } from '../limits.ts'

/** The group rooms while they are open, null otherwise. Somebody who is not in `placed` is on the stage. */
export const GroupsState = z
  .object({
    rooms: z.array(z.object({ groupId: GroupId, name: z.string() })),
    placed: z.record(PersonId, GroupId),
    openedAt: z.int(),
    /** When the rooms close by themselves; null while no end is set. */
    closesAt: z.int().nullable(),
    announcements: z.array(Said),
  })
  .nullable()
export type GroupsState = z.output<typeof GroupsState>

const runningMs = z.int().nonnegative().max(limits.longestGroupsMs)

export const groupsCommands = [
  z.object({
    type: z.literal('groups.open'),
    rooms: z
      .array(
        z.object({
          groupId: GroupId,
          name: line(limits.roomNameLength),
          members: z.array(PersonId).max(limits.placements),
        }),
      )
      .min(1)
      .max(limits.rooms),
    /** How long the rooms stay open; null for as long as it takes. */
    forMs: runningMs.positive().nullable(),
  }),
  /** A late joiner gets a room, or one person moves; nobody else does. */
  z.object({ type: z.literal('groups.place'), personId: PersonId, groupId: GroupId }),
  z.object({ type: z.literal('groups.announce'), text: SaidText }),
  /** Closes the rooms after a warning of `inMs`, 0 for at once; again for another time. Everybody is back on the stage. */
  z.object({ type: z.literal('groups.close'), inMs: runningMs }),
] as const
const GroupsCommand = z.union(groupsCommands)
export type GroupsCommand = z.output<typeof GroupsCommand>

export const groupsEvents = [
  event('groups.opened', 1, {
    rooms: z.array(z.object({ groupId: GroupId, name: z.string(), members: z.array(PersonId) })),
    closesAt: z.int().nullable(),
  }),
  event('groups.placed', 1, { personId: PersonId, groupId: GroupId }),
  event('groups.announced', 1, {}),
  event('groups.closing', 1, { closesAt: z.int() }),
  event('groups.closed', 1, {}),
] as const
