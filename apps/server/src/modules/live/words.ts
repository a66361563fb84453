import type { PlacedEvent } from '@muster/live/events'
import { sealWords } from '../../platform/sealed-words.ts'
import type { NewWords } from './words.store.ts'

/**
 * Seals the words of an event: they are stored beside the log, which keeps only `sha256(salt ‖ words)`. Without the salt,
 * which is erased with the words, nobody can find out from the log what was said. Who asked without a name is there alone,
 * so that the words can be erased with everything else of that person.
 */
export function seal({ event, words, author = event.actor ?? undefined }: PlacedEvent): {
  event: PlacedEvent['event']
  stored: NewWords | null
} {
  if (words === undefined || author === undefined) return { event, stored: null }
  const sealed = sealWords(words)
  const stored = { seq: event.seq, personId: author, ...sealed.words }
  return { event: { ...event, wordsHash: sealed.hash }, stored }
}
