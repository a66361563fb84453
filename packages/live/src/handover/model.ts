import { PersonId } from '@muster/contracts/ids'
import { z } from 'zod'
import { event } from '../event-shape.ts'

/**
 * The resource person to whom the slides were handed over; null while only those who run the session show and turn them,
 * who always may.
 */
export const PresenterState = z.object({ personId: PersonId, since: z.int() }).nullable()
export type PresenterState = z.output<typeof PresenterState>

export const handoverCommands = [
  /** By those who run the session, or whoever has them; by the system where nobody is there who runs it. */
  z.object({ type: z.literal('deck.hand-over'), to: PersonId }),
  /** Also given back by whoever has them; by the system where they are gone. */
  z.object({ type: z.literal('deck.take-back') }),
] as const
const HandoverCommand = z.union(handoverCommands)
export type HandoverCommand = z.output<typeof HandoverCommand>

export const handoverEvents = [event('deck.handed-over', 1, { to: PersonId }), event('deck.taken-back', 1, {})] as const
