import { z } from 'zod'
import { Cheer, CheerCounts } from '../cheers/model.ts'

/**
 * The signs that people leave at messages, by message: one of a kind for each person and message, kept beside the log while the
 * message is there. How many left which is for all who read it, who they were for nobody: so that it is left freely.
 */
export const ReactionCounts = z.record(z.string(), CheerCounts)
export type ReactionCounts = z.output<typeof ReactionCounts>

/** The same for one person: `own` are those that they left themselves. */
export const ReactionStanding = z.object({ counts: ReactionCounts, own: z.record(z.string(), z.array(Cheer)) })
export type ReactionStanding = z.output<typeof ReactionStanding>
