import { makeDeckId, makePollId } from '@muster/live/testing/make'
import { expect, test } from 'vitest'
import { findOffer } from './block-offer.ts'

const poll = {
  id: makePollId(1),
  question: 'Well?',
  form: { kind: 'text' },
  voters: 'anonymous',
  results: 'shown',
} as const
const deck = { id: makeDeckId(1), name: 'governance.pdf' }
const known = { polls: [poll], decks: [deck], askedIds: [], shownId: null }

test.each([
  ['its poll', { pollId: poll.id, deckId: null }, known, 'poll'],
  ['nothing once the poll was asked', { pollId: poll.id, deckId: null }, { ...known, askedIds: [poll.id] }, null],
  ['nothing where the poll is gone', { pollId: makePollId(2), deckId: null }, known, null],
  ['its deck', { pollId: null, deckId: deck.id }, known, 'deck'],
  ['nothing while the deck is shown', { pollId: null, deckId: deck.id }, { ...known, shownId: deck.id }, null],
  ['nothing where the deck is gone', { pollId: null, deckId: makeDeckId(2) }, known, null],
  ['nothing where nothing was prepared', { pollId: null, deckId: null }, known, null],
])('a block that is on offers %s', (_, block, what, kind) => {
  expect(findOffer(block, what)?.kind ?? null).toBe(kind)
})
