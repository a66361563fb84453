import { createHash, randomBytes } from 'node:crypto'
import type { PlacedEvent } from '@muster/live/events'
import type { NewWords } from './live.store.ts'

/**
 * Seals the words of an event: they are stored beside the log, which keeps only `sha256(salt ‖ words)`. Without the salt,
 * which is erased with the words, nobody can find out from the log what was said.
 */
export function seal({ event, words }: PlacedEvent): { event: PlacedEvent['event']; stored: NewWords | null } {
  if (words === undefined || event.actor === null) return { event, stored: null }
  const salt = randomBytes(16).toString('hex')
  const stored = { seq: event.seq, personId: event.actor, salt, text: words }
  return { event: { ...event, wordsHash: wordsHash(salt, words) }, stored }
}

const wordsHash = (salt: string, words: string) => createHash('sha256').update(salt).update(words).digest('hex')
