import { z } from 'zod'
import { event } from '../event-shape.ts'
import { limits } from '../limits.ts'

export const phases = ['planned', 'open', 'ended', 'cancelled'] as const
export type Phase = (typeof phases)[number]

/**
 * A session is planned, then open, then ended; it may be cancelled at any time by a recorded decision. When the planned end
 * has come the facilitators are prompted, and without an answer the session ends by itself at `endsItselfAt`.
 */
export const Lifecycle = z.object({
  phase: z.enum(phases),
  openedAt: z.int().nullable(),
  endedAt: z.int().nullable(),
  ending: z.object({ promptedAt: z.int(), endsItselfAt: z.int() }).nullable(),
})
export type Lifecycle = z.output<typeof Lifecycle>
export const planned: Lifecycle = { phase: 'planned', openedAt: null, endedAt: null, ending: null }

export const lifecycleCommands = [
  z.object({ type: z.literal('session.open') }),
  /** By the facilitator at any time; by the system only when the session is due to end by itself. */
  z.object({ type: z.literal('session.end') }),
  /** The answer to the prompt: the session ends by itself that much later, counted from now. */
  z.object({
    type: z.literal('session.keep-open'),
    forMs: z.int().min(limits.shortestKeepOpenMs).max(limits.longestKeepOpenMs),
  }),
] as const

export const lifecycleSystemCommands = [
  z.object({ type: z.literal('session.prompt-end'), endsItselfAt: z.int().nonnegative() }),
  z.object({ type: z.literal('session.cancel') }),
] as const

const LifecycleCommand = z.union([...lifecycleCommands, ...lifecycleSystemCommands])
export type LifecycleCommand = z.output<typeof LifecycleCommand>

export const lifecycleEvents = [
  event('session.opened', 1, {}),
  event('session.end-prompted', 1, { endsItselfAt: z.int() }),
  event('session.kept-open', 1, { endsItselfAt: z.int() }),
  event('session.ended', 1, { how: z.enum(['by-facilitator', 'by-itself']) }),
  event('session.cancelled', 1, {}),
] as const
