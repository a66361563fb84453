import { v7 } from 'uuid'
import type { z } from 'zod'

/** A new identifier of the kind of `schema`: a UUID of version 7, so that rows sort by birth. */
export function newId<Id extends z.ZodType>(schema: Id): z.output<Id> {
  return schema.parse(v7())
}

/** A new identifier of no particular kind. */
export const newUuid = () => v7()
