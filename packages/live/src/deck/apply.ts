import type { Event } from '../events.ts'
import type { DeckState } from './model.ts'

export function applyDeck(deck: DeckState, event: Event): DeckState {
  switch (event.type) {
    case 'deck.presented': {
      const { deckId, pageCount, page } = event
      return { deckId, pageCount, page, by: event.actor, since: event.at }
    }
    case 'deck.replaced': {
      const { deckId, pageCount, page } = event
      return deck && { ...deck, deckId, pageCount, page }
    }
    case 'deck.turned':
      return deck && { ...deck, page: event.page }
    case 'deck.stopped':
      return null
    default:
      return deck
  }
}
