import type { Event, PlacedEvent } from '@muster/live/events'
import type { EventBatch } from '@muster/live/protocol/stream-sync'
import type { StreamId } from '@muster/live/stream'
import { listErased } from '@muster/live/words'

/** At most so often are words sent to a room: each frame costs as many sends as there are people. */
export const WORDS_EVERY_MS = 150

/** What many say at the same time, and nobody misses for the blink of an eye. */
const canWait: ReadonlySet<Event['type']> = new Set(['chat.said', 'caption.said', 'question.asked'] as const)

/** What is on its way to the people of a stream. */
export type Outbox = { put(placed: readonly PlacedEvent[]): void; flush(): void }

/**
 * Sends events in order. A page that is turned goes at once, with whatever waits before it; words go at once in a quiet
 * room, and in a busy one together, a few times a second.
 */
export function makeOutbox(streamId: StreamId, send: (batch: EventBatch) => void): Outbox {
  let waiting: PlacedEvent[] = []
  let timer: NodeJS.Timeout | null = null
  let sentAtMs = Number.NEGATIVE_INFINITY

  function flush() {
    if (timer) clearTimeout(timer)
    timer = null
    if (waiting.length === 0) return
    const batch = waiting
    waiting = []
    sentAtMs = performance.now()
    // What was erased while it waited is not sent any more.
    const erased = new Set(batch.flatMap(({ event }) => listErased(event)))
    send({
      streamId,
      events: batch.map(({ event }) => event),
      words: Object.fromEntries(
        batch.flatMap(({ event, words }) =>
          words === undefined ? [] : [[event.seq, erased.has(event.seq) ? null : words]],
        ),
      ),
    })
  }

  return {
    put(placed) {
      if (placed.length === 0) return
      waiting.push(...placed)
      const quietMs = performance.now() - sentAtMs
      const mayWait = waiting.every(({ event }) => canWait.has(event.type))
      if (!mayWait || quietMs >= WORDS_EVERY_MS) flush()
      else timer ??= setTimeout(flush, WORDS_EVERY_MS - quietMs)
    },
    flush,
  }
}
