import { BlockId, PersonId } from '@muster/contracts/ids'
import { z } from 'zod'
import { event } from '../event-shape.ts'
import { limits } from '../limits.ts'

const BlockKind = z.enum(['presentation', 'questions', 'poll', 'video', 'group-work', 'break'])
const LengthMs = z.int().positive()

/** A block as it was prepared: what everybody may know of it. */
const prepared = {
  id: BlockId,
  kind: BlockKind,
  title: z.string(),
  speakerId: PersonId.nullable(),
  plannedMs: LengthMs,
}
const PreparedBlock = z.object(prepared)
export type PreparedBlock = z.output<typeof PreparedBlock>

/** The same as it runs: `lengthMs` with what was added or taken, `spentMs` of it before the show went on to another block. */
export const ShowBlock = z.object({
  ...prepared,
  lengthMs: LengthMs,
  spentMs: z.int().nonnegative(),
  skipped: z.boolean(),
})
export type ShowBlock = z.output<typeof ShowBlock>

/** The run of show once it has begun: the block `on` is on since `since`; null before it begins and once it is stopped. */
export const ShowState = z
  .object({ blocks: z.array(ShowBlock).min(1), on: BlockId, since: z.int(), begunAt: z.int() })
  .nullable()
export type ShowState = z.output<typeof ShowState>
export type Show = NonNullable<ShowState>

export const showCommands = [
  /** The first block is on at once. What was prepared is a fact that the server brings, see `Facts`. */
  z.object({ type: z.literal('show.begin') }),
  /** Names the block that is to be on, so that two who press “next” at once do not go on twice; an earlier one goes on from where it was left. */
  z.object({ type: z.literal('show.turn'), blockId: BlockId }),
  z.object({
    type: z.literal('show.lengthen'),
    blockId: BlockId,
    byMs: z.int().min(-limits.longestBlockMs).max(limits.longestBlockMs),
  }),
  z.object({ type: z.literal('show.skip'), blockId: BlockId, skipped: z.boolean() }),
  /** Before another block that is still to come, or with null to the end. */
  z.object({ type: z.literal('show.move'), blockId: BlockId, beforeId: BlockId.nullable() }),
  z.object({ type: z.literal('show.stop') }),
] as const
const ShowCommand = z.union(showCommands)
export type ShowCommand = z.output<typeof ShowCommand>

export const showEvents = [
  event('show.begun', 1, { blocks: z.array(PreparedBlock).min(1) }),
  event('show.turned', 1, { blockId: BlockId }),
  event('show.lengthened', 1, { blockId: BlockId, lengthMs: LengthMs }),
  event('show.skipped', 1, { blockId: BlockId, skipped: z.boolean() }),
  event('show.moved', 1, { blockId: BlockId, beforeId: BlockId.nullable() }),
  event('show.stopped', 1, {}),
] as const
