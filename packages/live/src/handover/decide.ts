import { type Actor, has } from '../actor.ts'
import { accept, type Decision, type Request, refuse } from '../decision.ts'
import type { HandoverCommand, PresenterState } from './model.ts'

/** Whether somebody may show and turn slides now: who runs the session always, another only when handed to. */
export const hasSlides = (presenter: PresenterState, actor: Actor): boolean =>
  has(actor, 'run') || 'system' in actor || presenter?.personId === actor.personId

export function decideHandover(
  presenter: PresenterState,
  { actor, command, facts }: Request<HandoverCommand>,
): Decision {
  if (!hasSlides(presenter, actor)) return refuse('not-handed-over')
  switch (command.type) {
    case 'deck.hand-over':
      if (presenter?.personId === command.to) return refuse('presents-already')
      if (!facts.about?.presents) return refuse('cannot-present')
      return accept({ type: 'deck.handed-over', v: 1, to: command.to })
    case 'deck.take-back':
      return presenter ? accept({ type: 'deck.taken-back', v: 1 }) : refuse('nobody-presents')
  }
}
