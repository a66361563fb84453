import { PersonId } from '@muster/contracts/ids'
import { filledProse } from '@muster/contracts/text'
import { z } from 'zod'
import { event } from '../event-shape.ts'
import { limits } from '../limits.ts'

/** Why somebody was removed: for the others who run the session, for the person, and for nobody else. */
export const RemovalReason = filledProse(limits.removalReasonLength)

/**
 * Who may not come into the room. `removed` are out until they are let in again, the words of why are those of the event `seq`.
 * While the room is locked, late comers wait: `admitted` were let in by hand, `waiting` are outside, first come first.
 */
export const DoorState = z.object({
  removed: z.array(z.object({ personId: PersonId, seq: z.int().positive(), at: z.int(), by: PersonId })),
  lock: z.object({ by: PersonId, at: z.int(), admitted: z.array(PersonId) }).nullable(),
  waiting: z.array(z.object({ personId: PersonId, at: z.int() })),
})
export type DoorState = z.output<typeof DoorState>
export const openDoor: DoorState = { removed: [], lock: null, waiting: [] }

export const doorCommands = [
  z.object({ type: z.literal('door.remove'), personId: PersonId, reason: RemovalReason }),
  z.object({ type: z.literal('door.readmit'), personId: PersonId }),
  z.object({ type: z.literal('door.lock') }),
  /** Everybody who waits comes in. */
  z.object({ type: z.literal('door.unlock') }),
  /** One of those who wait; the room stays locked for others. */
  z.object({ type: z.literal('door.admit'), personId: PersonId }),
  z.object({ type: z.literal('door.admit-all') }),
] as const

/** Somebody stands before a locked door, or has gone away from it. */
export const doorSystemCommands = [
  z.object({ type: z.literal('door.knock'), personId: PersonId }),
  z.object({ type: z.literal('door.give-up'), personId: PersonId }),
] as const
const DoorCommand = z.union([...doorCommands, ...doorSystemCommands])
export type DoorCommand = z.output<typeof DoorCommand>

export const doorEvents = [
  event('door.removed', 1, { personId: PersonId }),
  event('door.readmitted', 1, { personId: PersonId }),
  event('door.locked', 1, {}),
  event('door.unlocked', 1, {}),
  event('door.admitted', 1, { personIds: z.array(PersonId) }),
  event('door.knocked', 1, { personId: PersonId }),
  event('door.given-up', 1, { personId: PersonId }),
] as const
