import type { PlacedEvent } from '@muster/live/events'
import { saltWords } from '../../platform/salted-words.ts'
import type { NewWords } from './words.store.ts'

/**
 * Parts an event from its words: they are stored beside the log, which keeps only `sha256(salt ‖ words)`. Without the salt,
 * which is erased with the words, nobody can find out from the log what was said. Who asked without a name is there alone,
 * so that the words can be erased with everything else of that person.
 */
export function partWords({ event, words, author = event.actor ?? undefined }: PlacedEvent): {
  event: PlacedEvent['event']
  stored: NewWords | null
} {
  if (words === undefined || author === undefined) return { event, stored: null }
  const salted = saltWords(words)
  const stored = { seq: event.seq, personId: author, ...salted.words }
  return { event: { ...event, wordsHash: salted.hash }, stored }
}
