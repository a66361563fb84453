import { z } from 'zod'

/**
 * What evidence consists of, as it is hashed and exported: random ids, codes and moments (epoch milliseconds on the
 * server's clock), no names. A field that is not of ours is read along, so that it spoils the hash.
 */
export const Common = z.looseObject({
  id: z.string(),
  projectId: z.string(),
  sessionId: z.string(),
  /** The seal after which it was recorded; absent where the session had none yet. */
  afterSealId: z.string().optional(),
})

/** What concerns the project as a whole, and no session by itself. */
export const OfProject = Common.extend({ sessionId: z.null() })
