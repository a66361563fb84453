import type { PlacedEvent } from '@muster/live/events'
import { sealWords } from '../../platform/sealed-words.ts'
import type { NewWords } from './words.store.ts'

/**
 * Seals the words of an event: they are stored beside the log, which keeps only `sha256(salt ‖ words)`. Without the salt,
 * which is erased with the words, nobody can find out from the log what was said.
 */
export function seal({ event, words }: PlacedEvent): { event: PlacedEvent['event']; stored: NewWords | null } {
  if (words === undefined || event.actor === null) return { event, stored: null }
  const sealed = sealWords(words)
  const stored = { seq: event.seq, personId: event.actor, ...sealed.words }
  return { event: { ...event, wordsHash: sealed.hash }, stored }
}
