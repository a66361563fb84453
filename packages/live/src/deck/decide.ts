import { accept, type Decision, type Request, refuse } from '../decision.ts'
import type { DeckCommand, DeckState } from './model.ts'

export function decideDeck(deck: DeckState, { command, facts }: Request<DeckCommand>): Decision {
  switch (command.type) {
    case 'deck.present': {
      const { deckId, page } = command
      const pageCount = facts.deckPages[deckId]
      if (pageCount === undefined) return refuse('unknown-deck')
      if (page > pageCount) return refuse('page-out-of-range', { page, pageCount })
      return accept({ type: 'deck.presented', v: 1, deckId, pageCount, page })
    }
    case 'deck.turn': {
      if (!deck) return refuse('not-presenting')
      if (deck.deckId !== command.deckId) return refuse('not-this-deck')
      const { page } = command
      if (page > deck.pageCount) return refuse('page-out-of-range', { page, pageCount: deck.pageCount })
      return accept({ type: 'deck.turned', v: 1, page })
    }
    case 'deck.replace': {
      if (!deck) return refuse('not-presenting')
      if (deck.deckId !== command.deckId) return refuse('not-this-deck')
      const pageCount = facts.deckPages[command.by]
      if (pageCount === undefined) return refuse('unknown-deck')
      const page = Math.min(deck.page, pageCount)
      return accept({ type: 'deck.replaced', v: 1, deckId: command.by, pageCount, page })
    }
    case 'deck.stop':
      return deck ? accept({ type: 'deck.stopped', v: 1 }) : refuse('not-presenting')
  }
}
