import type { Tally } from '@muster/live/polls/model'
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
