import type { CheckId, DeckId, PersonId, PollAnswerId, PollId, VideoId } from '@muster/contracts/ids'
import { aboutMessage, isHeld } from './chat/message.ts'
import type { Command } from './commands.ts'
import type { SaidThere } from './complaints/model.ts'
import { listOpenPolls } from './polls/decide.ts'
import type { QuestionsState } from './questions/model.ts'
import type { StreamState } from './state.ts'

export type FactsNeeded = {
  pollIds: PollId[]
  deckIds: DeckId[]
  videoIds: VideoId[]
  /** How checks may be asked at this moment. */
  asking: boolean
  /** The check to which an answer is to be looked at: one that was put to the person, and not yet answered. */
  answerTo: CheckId | null
  /** The running order as it was prepared. */
  blocks: boolean
  /** The message that is to be changed or answered, where the state no longer holds it. */
  message: number | null
  /** The person of whom it has to be known who they are in the project. */
  about: PersonId | null
  /** What a complaint is about. */
  said: SaidThere | null
  /** What somebody wrote in a poll, where it is to be hidden. */
  written: { pollId: PollId; answerId: PollAnswerId } | null
  /** Of which of these questions the actor is to be found out to be the author. */
  authorOf: number[]
  /** The questions whose votes are to be counted. */
  upvotesOf: number[]
}

const nothing: FactsNeeded = {
  pollIds: [],
  deckIds: [],
  videoIds: [],
  asking: false,
  answerTo: null,
  blocks: false,
  message: null,
  about: null,
  said: null,
  written: null,
  authorOf: [],
  upvotesOf: [],
}

/**
 * What has to be looked up before a command can be decided on this state: the tallies of polls, the pages of decks, videos, what the
 * policy and the clock say of checks, what was prepared, messages of long ago, who somebody is, who asked without a name and
 * what is voted for. Polls that the same batch opens have no ballots yet and need no look-up.
 */
export function factsNeeded(state: StreamState, command: Command): FactsNeeded {
  switch (command.type) {
    case 'deck.present':
      return { ...nothing, deckIds: [command.deckId] }
    case 'deck.replace':
      return { ...nothing, deckIds: [command.by] }
    case 'video.show':
      return { ...nothing, videoIds: [command.videoId] }
    case 'deck.hand-over':
      return { ...nothing, about: command.to }
    case 'poll.close':
      return { ...nothing, pollIds: [command.pollId] }
    case 'poll.hide-answer':
      return { ...nothing, written: { pollId: command.pollId, answerId: command.answerId } }
    case 'session.end':
    case 'session.cancel':
      return {
        ...nothing,
        pollIds: state.kind === 'stage' ? listOpenPolls(state.polls).map((poll) => poll.pollId) : [],
        upvotesOf: state.kind === 'stage' ? state.questions.list.map(({ seq }) => seq) : [],
      }
    case 'chat.say':
    case 'chat.edit':
    case 'chat.delete': {
      const message = aboutMessage(command)
      return message !== null && 'chat' in state && !isHeld(state.chat, message) ? { ...nothing, message } : nothing
    }
    case 'question.ask':
    case 'question.withdraw':
      return { ...nothing, authorOf: state.kind === 'stage' ? namelessOf(state.questions) : [] }
    case 'check.ask':
      return { ...nothing, asking: true }
    case 'check.answer': {
      const { checkId } = command
      const isOpen =
        state.kind === 'person' &&
        state.checks.list.some((check) => check.checkId === checkId && check.answeredAt === null)
      return { ...nothing, answerTo: isOpen ? checkId : null }
    }
    case 'show.begin':
      return { ...nothing, blocks: state.kind === 'stage' && state.show === null }
    case 'complaint.make':
      return { ...nothing, said: command.about }
    case 'complaint.close': {
      const complaint = state.kind === 'staff' && state.complaints.find(({ seq }) => seq === command.complaint)
      return complaint ? { ...nothing, said: complaint.about } : nothing
    }
    case 'door.remove':
    case 'captions.allow':
      return { ...nothing, about: command.personId }
    default:
      return nothing
  }
}

/** Whose author no log knows. */
const namelessOf = ({ list }: QuestionsState): number[] => list.flatMap(({ seq, by }) => (by === null ? [seq] : []))
