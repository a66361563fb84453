import { z } from 'zod'
import { limits } from '../limits.ts'

/** What people show for a moment, all together. It is in no log: it is gone when it has been seen. */
export const cheers = ['applause', 'heart', 'thumbs-up', 'laugh', 'surprise'] as const
export const Cheer = z.enum(cheers)
export type Cheer = z.output<typeof Cheer>

/** How many showed what since the last time this was told; what nobody showed is missing. */
export const CheerCounts = z.partialRecord(Cheer, z.int().positive())
export type CheerCounts = z.output<typeof CheerCounts>

/** Whether somebody who cheered at `lastAtMs` (undefined: not lately) may again: so often, and no more. */
export const mayCheer = (lastAtMs: number | undefined, nowMs: number): boolean =>
  lastAtMs === undefined || nowMs - lastAtMs >= limits.cheerEveryMs
