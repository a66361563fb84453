import { z } from 'zod'
import { OfProject } from './record-base.ts'

/**
 * Somebody did something beside being there, such as answering the evaluation: for the whole programme or for one session.
 * Either is done when sessions are over, so it is of the project as a whole. What does not apply is left out.
 */
export const ActivityRecord = OfProject.extend({
  personId: z.string(),
  activity: z.string(),
  /** The session for which it was done. */
  ofSession: z.string().optional(),
  /** The how-manieth time, from the second on. */
  round: z.number().optional(),
  wordsHash: z.string().optional(),
  attachmentSha256: z.string().optional(),
  atMs: z.number(),
})

/** What the organisers found of something done; the newest one stands. */
export const ActivityReviewRecord = OfProject.extend({
  doneId: z.string(),
  finding: z.string(),
  reasonHash: z.string().nullable(),
  by: z.string(),
  atMs: z.number(),
})
