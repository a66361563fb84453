import type { PollId } from '@muster/contracts/ids'
import type { PollStanding, Tally } from '@muster/live/polls/model'
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

/** The votes so far; tallies that overtook one another never count backwards. */
export function applyTally(
  tallies: LiveState['tallies'],
  { pollId, ...tally }: LivePayload<'live:tally'>,
): LiveState['tallies'] {
  const known: Tally | undefined = tallies.get(pollId)
  return known && known.ballots > tally.ballots ? tallies : new Map(tallies).set(pollId, tally)
}

/** The polls as they stand on coming in: what was voted in this browser and is still on its way there stays as it is. */
export function applyPolls(
  { tallies, ballots }: Pick<LiveState, 'tallies' | 'ballots'>,
  { polls, isUnderWay }: { polls: readonly PollStanding[]; isUnderWay: (pollId: PollId) => boolean },
): Pick<LiveState, 'tallies' | 'ballots'> {
  const underWay = [...ballots].filter(([pollId]) => isUnderWay(pollId))
  const stored = polls.flatMap(({ pollId, own }): [PollId, readonly number[]][] => (own ? [[pollId, own]] : []))
  return {
    tallies: polls.reduce((known, { pollId, tally }) => applyTally(known, { pollId, ...tally }), tallies),
    ballots: new Map([...stored, ...underWay]),
  }
}
