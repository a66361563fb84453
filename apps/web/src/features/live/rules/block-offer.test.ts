import { makeDeckId, makePollId, makeVideoId } from '@muster/live/testing/make'
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
const video = { id: makeVideoId(1), name: 'bridge.mp4' }
const nothing = { pollId: null, deckId: null, videoId: null }
const known = { polls: [poll], decks: [deck], videos: [video], askedIds: [], shownId: null, playedId: null }

test.each([
  ['its poll', { ...nothing, pollId: poll.id }, known, 'poll'],
  ['nothing once the poll was asked', { ...nothing, pollId: poll.id }, { ...known, askedIds: [poll.id] }, null],
  ['nothing where the poll is gone', { ...nothing, pollId: makePollId(2) }, known, null],
  ['its deck', { ...nothing, deckId: deck.id }, known, 'deck'],
  ['nothing while the deck is shown', { ...nothing, deckId: deck.id }, { ...known, shownId: deck.id }, null],
  ['nothing where the deck is gone', { ...nothing, deckId: makeDeckId(2) }, known, null],
  ['its video', { ...nothing, videoId: video.id }, known, 'video'],
  ['nothing while the video is shown', { ...nothing, videoId: video.id }, { ...known, playedId: video.id }, null],
  ['nothing where the video is gone', { ...nothing, videoId: makeVideoId(2) }, known, null],
  ['nothing where nothing was prepared', nothing, known, null],
])('a block that is on offers %s', (_, block, what, kind) => {
  expect(findOffer(block, what)?.kind ?? null).toBe(kind)
})
