import { has, personOf } from '../actor.ts'
import { accept, type Decision, type Request, refuse } from '../decision.ts'
import type { Unplaced } from '../event-shape.ts'
import type { Event } from '../events.ts'
import type { HandsCommand, HandsState } from './model.ts'

const anyUp = (hands: HandsState) => hands.raised.length > 0 || hands.floor !== null

export function decideHands(hands: HandsState, { actor, command }: Request<HandsCommand>): Decision {
  const own = personOf(actor)
  const isRaised = (personId: string | null) => hands.raised.some((hand) => hand.by === personId)
  switch (command.type) {
    case 'hand.raise':
      return isRaised(own) ? refuse('hand-already-raised') : accept({ type: 'hand.raised', v: 1 })
    case 'hand.lower': {
      const { personId } = command
      if (personId !== own && !has(actor, 'run')) return refuse('not-allowed')
      if (!isRaised(personId) && hands.floor?.personId !== personId) return refuse('hand-not-raised')
      return accept({ type: 'hand.lowered', v: 1, personId })
    }
    case 'hand.take': {
      const { personId } = command
      return isRaised(personId) ? accept({ type: 'hand.taken', v: 1, personId }) : refuse('hand-not-raised')
    }
    case 'hand.lower-all':
      return anyUp(hands) ? accept({ type: 'hand.all-lowered', v: 1 }) : refuse('hand-not-raised')
  }
}

/** What has to happen to the hands when a session is over. */
export const handsClosing = (hands: HandsState): Unplaced<Event>[] =>
  anyUp(hands) ? [{ type: 'hand.all-lowered', v: 1 }] : []
