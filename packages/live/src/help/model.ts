import { PersonId } from '@muster/contracts/ids'
import { z } from 'zod'
import { event } from '../event-shape.ts'

/** A group's call for a facilitator; null while none is open. */
export const HelpState = z.object({ by: PersonId, at: z.int() }).nullable()
export type HelpState = z.output<typeof HelpState>

export const helpCommands = [
  z.object({ type: z.literal('help.call') }),
  z.object({ type: z.literal('help.withdraw') }),
  z.object({ type: z.literal('help.answer') }),
] as const
const HelpCommand = z.union(helpCommands)
export type HelpCommand = z.output<typeof HelpCommand>

export const helpEvents = [
  event('help.called', 1, {}),
  event('help.withdrawn', 1, {}),
  event('help.answered', 1, {}),
] as const
