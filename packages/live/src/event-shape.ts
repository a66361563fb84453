import { CommandId, PersonId } from '@muster/contracts/ids'
import { z } from 'zod'

/**
 * What every event carries. `at` is epoch milliseconds on the server's clock, `actor` null for the system, `commandId` null
 * where no client asked. Words are never in an event, only their hash (sha256(salt ‖ words)), which the server adds.
 */
const envelope = {
  seq: z.int().positive(),
  at: z.int().nonnegative(),
  actor: PersonId.nullable(),
  commandId: CommandId.nullable(),
  wordsHash: z.string().optional(),
}
export type Envelope = z.output<z.ZodObject<typeof envelope>>

/** Declares one type of event in its current version. A change of `payload` needs a new version and an upcaster. */
export const event = <Type extends string, Version extends number, Payload extends z.core.$ZodLooseShape>(
  type: Type,
  version: Version,
  payload: Payload,
) => z.object({ ...envelope, v: z.literal(version), type: z.literal(type), ...payload })

/** An event before it has a place in a log. */
export type Unplaced<Event> = Event extends Envelope ? Omit<Event, keyof Envelope> : never
