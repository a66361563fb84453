import type { PollId } from '@muster/contracts/ids'
import type { Ballot } from '@muster/contracts/poll-shapes'
import type { PollStanding } from '@muster/live/polls/model'
import type { LivePayload } from '@muster/live/protocol/events'
import type { PersonCard } from '@muster/live/protocol/person-card'
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
