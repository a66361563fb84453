import type { Action } from '@muster/contracts/permissions'
import type { Session } from '@muster/contracts/programme'

export type Offer = 'edit' | 'decks' | 'log' | 'cancel' | 'window' | 'delete'

type Rule = { offer: Offer; action: Action; states: readonly Session['state'][] }

/** What can be done with a session, by its state; who may is the permission's matter. */
const rules: readonly Rule[] = [
  { offer: 'decks', action: 'deck.read', states: ['planned', 'open', 'ended'] },
  { offer: 'edit', action: 'programme.edit', states: ['planned'] },
  { offer: 'window', action: 'session.decide', states: ['ended'] },
  { offer: 'log', action: 'import.read', states: ['planned', 'ended'] },
  { offer: 'cancel', action: 'session.decide', states: ['planned', 'open', 'ended'] },
  { offer: 'delete', action: 'programme.edit', states: ['planned'] },
]

/** In a project that is over the programme stays as it is; a decision about what was held can still be recorded. */
export function offersFor(
  session: Pick<Session, 'state' | 'kind'>,
  { may, over }: { may: (action: Action) => boolean; over: boolean },
): Offer[] {
  return rules
    .filter(({ states, action }) => states.includes(session.state) && may(action))
    .filter(({ action }) => !(over && action === 'programme.edit'))
    .filter(({ offer }) => !((offer === 'decks' || offer === 'log') && session.kind === 'break'))
    .map(({ offer }) => offer)
}

/** A door leads to the waiting room from this long before the planned start. */
const doorOpensMs = 60 * 60 * 1000

/** Whether it is time to go to a session's room: while it is open, and from an hour before its start. */
export const doorIsOpen = (
  { state, kind, startsAt }: Pick<Session, 'state' | 'kind' | 'startsAt'>,
  now: Date,
): boolean =>
  state === 'open' || (state === 'planned' && kind !== 'break' && Date.parse(startsAt) - now.getTime() <= doorOpensMs)
