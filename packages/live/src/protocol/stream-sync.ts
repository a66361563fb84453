import { z } from 'zod'
import { Event } from '../events.ts'
import { StreamState } from '../state.ts'
import { StreamId } from '../stream.ts'

/** What was said, by the `seq` of its event; null where it was erased. */
export const Words = z.record(z.string(), z.string().nullable())
export type Words = z.output<typeof Words>

/**
 * Events of one stream in order of `seq`, with the words of those that have any. One without events says of earlier ones that
 * their words are erased.
 */
export const EventBatch = z.object({ streamId: StreamId, events: z.array(Event), words: Words })
export type EventBatch = z.output<typeof EventBatch>

/**
 * How a client is brought up to date with one stream: all events after `from` (none, when it is), or where those are too
 * many or the client is new, the whole state as of `seq` with the words that the state refers to (`listWordSeqs`).
 */
export const StreamSync = z.discriminatedUnion('kind', [
  EventBatch.extend({ kind: z.literal('events'), from: z.int().nonnegative() }),
  z.object({
    kind: z.literal('snapshot'),
    streamId: StreamId,
    seq: z.int().nonnegative(),
    state: StreamState,
    words: Words,
  }),
])
export type StreamSync = z.output<typeof StreamSync>
