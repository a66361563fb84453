import type { Deck } from '@muster/contracts/decks'
import type { DeckId, PollId, VideoId } from '@muster/contracts/ids'
import type { PreparedPoll } from '@muster/contracts/prepared-polls'
import type { Block } from '@muster/contracts/run-of-show'
import type { Video } from '@muster/contracts/videos'

type ToPresent = Pick<Deck, 'id' | 'name'>
type ToShow = Pick<Video, 'id' | 'name'>
type Known = {
  polls: readonly PreparedPoll[]
  decks: readonly ToPresent[]
  videos: readonly ToShow[]
  /** Polls that were asked already, and the deck and the video on the stage. */
  askedIds: readonly PollId[]
  shownId: DeckId | null
  playedId: VideoId | null
}
export type Offer =
  | { kind: 'poll'; poll: PreparedPoll }
  | { kind: 'deck'; deck: ToPresent }
  | { kind: 'video'; video: ToShow }
  | null

/** What can be opened or shown for a block that is on; null where that was done, is gone, or there never was anything. */
export function findOffer(
  { pollId, deckId, videoId }: Pick<Block, 'pollId' | 'deckId' | 'videoId'>,
  { polls, decks, videos, askedIds, shownId, playedId }: Known,
): Offer {
  const poll = polls.find(({ id }) => id === pollId)
  if (poll && !askedIds.includes(poll.id)) return { kind: 'poll', poll }
  const video = videos.find(({ id }) => id === videoId)
  if (video && video.id !== playedId) return { kind: 'video', video }
  const deck = decks.find(({ id }) => id === deckId)
  return deck && deck.id !== shownId ? { kind: 'deck', deck } : null
}
