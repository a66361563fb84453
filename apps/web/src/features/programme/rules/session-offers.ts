import type { Action } from '@muster/contracts/permissions'
import type { Session } from '@muster/contracts/programme'

export type Offer =
  | 'replay'
  | 'edit'
  | 'show'
  | 'polls'
  | 'groups'
  | 'decks'
  | 'recording'
  | 'log'
  | 'cancel'
  | 'merge'
  | 'window'
  | 'delete'

type Rule = { offer: Offer; action: Action; states: readonly Session['state'][] }

/** What can be done with a session, by its state; who may is the permission's matter. */
const rules: readonly Rule[] = [
  // Who only looks at it again sees them once it is over.
  { offer: 'decks', action: 'live.join', states: ['planned', 'open'] },
  { offer: 'decks', action: 'deck.read', states: ['ended'] },
  { offer: 'replay', action: 'session.replay', states: ['ended'] },
  { offer: 'recording', action: 'recording.read', states: ['ended'] },
  { offer: 'edit', action: 'programme.edit', states: ['planned'] },
  { offer: 'show', action: 'show.prepare', states: ['planned', 'open'] },
  { offer: 'polls', action: 'show.prepare', states: ['planned', 'open', 'ended'] },
  { offer: 'groups', action: 'show.prepare', states: ['planned', 'open'] },
  { offer: 'window', action: 'session.decide', states: ['ended'] },
  { offer: 'log', action: 'import.read', states: ['planned', 'ended'] },
  { offer: 'cancel', action: 'session.decide', states: ['planned', 'open', 'ended'] },
  { offer: 'merge', action: 'session.decide', states: ['planned', 'open', 'ended'] },
  { offer: 'delete', action: 'programme.edit', states: ['planned'] },
]

/** Nothing is shown in a break, and nothing recorded. */
const hasNoBreak: readonly Offer[] = ['replay', 'show', 'polls', 'groups', 'decks', 'recording', 'log']

/** In a project that is over the programme stays as it is; a decision about what was held can still be recorded. */
export function offersFor(
  session: Pick<Session, 'state' | 'kind' | 'heldElsewhere'>,
  { may, over }: { may: (action: Action) => boolean; over: boolean },
): Offer[] {
  return rules
    .filter(({ states, action }) => states.includes(session.state) && may(action))
    .filter(({ action }) => !(over && (action === 'programme.edit' || action === 'show.prepare')))
    .filter(({ offer }) => !(offer === 'replay' && session.heldElsewhere))
    .filter(({ offer }) => !(hasNoBreak.includes(offer) && session.kind === 'break'))
    .map(({ offer }) => offer)
}

/** A door leads to the waiting room from this long before the planned start; out of the house, for as long after the end. */
const doorOpensMs = 60 * 60 * 1000

type Door = Pick<Session, 'state' | 'kind' | 'startsAt' | 'endsAt' | 'heldElsewhere'>

/** Whether it is time to go to a session's room: while it is open, and from an hour before its start. */
export function doorIsOpen({ state, kind, startsAt, endsAt, heldElsewhere }: Door, now: Date): boolean {
  if (state === 'open') return true
  if (state !== 'planned' || kind === 'break') return false
  const isOver = heldElsewhere && now.getTime() - Date.parse(endsAt) > doorOpensMs
  return !isOver && Date.parse(startsAt) - now.getTime() <= doorOpensMs
}
