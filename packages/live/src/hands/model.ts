import { PersonId } from '@muster/contracts/ids'
import { z } from 'zod'
import { event } from '../event-shape.ts'

/** Raised hands, first raised first, and who was called on last and has the floor. */
export const HandsState = z.object({
  raised: z.array(z.object({ by: PersonId, at: z.int() })),
  floor: z.object({ personId: PersonId, at: z.int() }).nullable(),
})
export type HandsState = z.output<typeof HandsState>
export const noHands: HandsState = { raised: [], floor: null }

export const handsCommands = [
  z.object({ type: z.literal('hand.raise') }),
  /** One's own, or by who runs the session anybody's. */
  z.object({ type: z.literal('hand.lower'), personId: PersonId }),
  /** Calls on the person: the hand goes down and they have the floor. */
  z.object({ type: z.literal('hand.take'), personId: PersonId }),
  z.object({ type: z.literal('hand.lower-all') }),
] as const
const HandsCommand = z.union(handsCommands)
export type HandsCommand = z.output<typeof HandsCommand>

export const handsEvents = [
  event('hand.raised', 1, {}),
  event('hand.lowered', 1, { personId: PersonId }),
  event('hand.taken', 1, { personId: PersonId }),
  event('hand.all-lowered', 1, {}),
] as const
