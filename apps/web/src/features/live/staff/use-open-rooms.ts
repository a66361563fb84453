import { GroupId, type PersonId } from '@muster/contracts/ids'
import { v7 as uuidv7 } from 'uuid'
import { useGive } from '../room/use-give.ts'

const minuteMs = 60_000

/** What a room is called, and who goes there. */
export type RoomToOpen = { name: string; members: PersonId[] }

/** Opens group rooms, for some minutes or until somebody closes them. */
export function useOpenRooms(onDone: () => void) {
  const { give, busy } = useGive('groups.open')
  const open = async (rooms: readonly RoomToOpen[], minutes: number | null) => {
    const answer = await give({
      type: 'groups.open',
      // New rooms each time, also of a plan: what was said in the last ones is for those who were there.
      rooms: rooms.map((room) => ({ ...room, groupId: GroupId.parse(uuidv7()) })),
      forMs: minutes === null ? null : minutes * minuteMs,
    })
    if (answer.ok) onDone()
  }
  return { open, busy }
}
