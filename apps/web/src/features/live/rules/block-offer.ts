import type { Deck } from '@muster/contracts/decks'
import type { DeckId, PollId } from '@muster/contracts/ids'
import type { PreparedPoll } from '@muster/contracts/prepared-polls'
import type { Block } from '@muster/contracts/run-of-show'

type Known = {
  polls: readonly PreparedPoll[]
  decks: readonly Pick<Deck, 'id' | 'name'>[]
  /** Polls that were asked already, and the deck on the stage. */
  askedIds: readonly PollId[]
  shownId: DeckId | null
}
export type Offer = { kind: 'poll'; poll: PreparedPoll } | { kind: 'deck'; deck: Pick<Deck, 'id' | 'name'> } | null

/** What can be opened or presented for a block that is on; null where that was done, is gone, or there never was anything. */
export function findOffer(
  { pollId, deckId }: Pick<Block, 'pollId' | 'deckId'>,
  { polls, decks, askedIds, shownId }: Known,
): Offer {
  const poll = polls.find(({ id }) => id === pollId)
  if (poll && !askedIds.includes(poll.id)) return { kind: 'poll', poll }
  const deck = decks.find(({ id }) => id === deckId)
  return deck && deck.id !== shownId ? { kind: 'deck', deck } : null
}
