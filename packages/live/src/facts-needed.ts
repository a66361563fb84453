import type { DeckId, PollId } from '@muster/contracts/ids'
import type { Command } from './commands.ts'
import { listOpenPolls } from './polls/decide.ts'
import type { StreamState } from './state.ts'

/**
 * What has to be looked up before a command can be decided on this state: the tallies of polls, the pages of decks.
 * Polls that the same batch opens have no ballots yet and need no look-up.
 */
export function factsNeeded(state: StreamState, command: Command): { pollIds: PollId[]; deckIds: DeckId[] } {
  switch (command.type) {
    case 'deck.present':
      return { pollIds: [], deckIds: [command.deckId] }
    case 'poll.close':
      return { pollIds: [command.pollId], deckIds: [] }
    case 'session.end':
    case 'session.cancel':
      return {
        pollIds: state.kind === 'stage' ? listOpenPolls(state.polls).map((poll) => poll.pollId) : [],
        deckIds: [],
      }
    default:
      return { pollIds: [], deckIds: [] }
  }
}
