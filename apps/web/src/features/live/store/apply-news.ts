import type { PollId } from '@muster/contracts/ids'
import type { Ballot } from '@muster/contracts/poll-shapes'
import type { PollStanding } from '@muster/live/polls/model'
import type { LivePayload } from '@muster/live/protocol/events'
import type { PersonCard } from '@muster/live/protocol/person-card'
import type { QuestionStanding } from '@muster/live/questions/model'
import type { LiveState } from './live-state.ts'

export const indexPeople = (people: readonly PersonCard[]): LiveState['people'] =>
  new Map(people.map((card) => [card.personId, card]))

/** Who is there after some came, changed rooms or left. */
export function applyPresence(
  people: LiveState['people'],
  { joined, left }: LivePayload<'live:presence'>,
): LiveState['people'] {
  const after = new Map(people)
  for (const personId of left) after.delete(personId)
  for (const card of joined) after.set(card.personId, card)
  return after
}

/** The votes so far; results that overtook one another never count backwards. */
export function applyTally(
  results: LiveState['results'],
  { pollId, ...result }: LivePayload<'live:tally'>,
): LiveState['results'] {
  const known = results.get(pollId)
  return known && known.tally.ballots > result.tally.ballots ? results : new Map(results).set(pollId, result)
}

/** The polls as they stand on coming in: what was voted in this browser and is still on its way there stays as it is. */
export function applyPolls(
  { results, ballots }: Pick<LiveState, 'results' | 'ballots'>,
  { polls, isUnderWay }: { polls: readonly PollStanding[]; isUnderWay: (pollId: PollId) => boolean },
): Pick<LiveState, 'results' | 'ballots'> {
  const underWay = [...ballots].filter(([pollId]) => isUnderWay(pollId))
  const stored = polls.flatMap(({ pollId, own }): [PollId, Ballot][] => (own ? [[pollId, own]] : []))
  return {
    results: polls.reduce(
      (known, { pollId, result }) => (result ? applyTally(known, { pollId, ...result }) : known),
      results,
    ),
    ballots: new Map([...stored, ...underWay]),
  }
}

/** The votes for some questions, as they are now: they may be fewer than before. */
export const applyUpvotes = (
  known: LiveState['upvotes'],
  { votes }: LivePayload<'live:upvotes'>,
): LiveState['upvotes'] =>
  new Map([...known, ...Object.entries(votes).map(([question, count]): [number, number] => [Number(question), count])])

/** The questions as they stand on coming in: a vote that is still on its way from here stays as it is. */
export function applyQuestions(
  { ownUpvotes }: Pick<LiveState, 'ownUpvotes'>,
  { questions, isUnderWay }: { questions: QuestionStanding; isUnderWay: (question: number) => boolean },
): Pick<LiveState, 'upvotes' | 'ownUpvotes' | 'askedQuestions'> {
  const stored = questions.own.filter((question) => !isUnderWay(question))
  return {
    upvotes: applyUpvotes(new Map(), questions),
    ownUpvotes: new Set([...stored, ...[...ownUpvotes].filter(isUnderWay)]),
    askedQuestions: new Set(questions.asked),
  }
}
