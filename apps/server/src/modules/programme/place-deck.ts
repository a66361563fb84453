import type { Deck } from '@muster/contracts/decks'
import type { DeckId } from '@muster/contracts/ids'

type Known = Pick<Deck, 'id' | 'language' | 'versionOf'>
type As = { replaces?: DeckId | undefined; versionOf?: DeckId | undefined; language?: string | undefined }
type Place =
  | { ok: true; language: string | null; versionOf: DeckId | null }
  | { ok: false; reason: 'unknown-deck' | 'language-needed' | 'language-taken' }

/**
 * The place of a new deck among those of its session. One that replaces another takes over its place; a version is of a deck
 * of its own, and there is one a language.
 */
export function placeDeck(decks: readonly Known[], { replaces, versionOf, language }: As): Place {
  if (replaces) {
    const old = decks.find(({ id }) => id === replaces)
    return old ? { ok: true, language: old.language, versionOf: old.versionOf } : { ok: false, reason: 'unknown-deck' }
  }
  if (!versionOf) return { ok: true, language: language ?? null, versionOf: null }
  const own = decks.find(({ id }) => id === versionOf)
  if (!own || own.versionOf !== null) return { ok: false, reason: 'unknown-deck' }
  if (!language) return { ok: false, reason: 'language-needed' }
  const isTaken = decks.some((deck) => (deck === own || deck.versionOf === own.id) && deck.language === language)
  return isTaken ? { ok: false, reason: 'language-taken' } : { ok: true, language, versionOf }
}
