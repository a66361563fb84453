import type { Event } from '../events.ts'
import { type HandsState, noHands } from './model.ts'

export function applyHands(hands: HandsState, event: Event): HandsState {
  switch (event.type) {
    case 'hand.raised': {
      const by = event.actor
      if (by === null || hands.raised.some((hand) => hand.by === by)) return hands
      return { ...hands, raised: [...hands.raised, { by, at: event.at }] }
    }
    case 'hand.lowered':
      return {
        raised: hands.raised.filter((hand) => hand.by !== event.personId),
        floor: hands.floor?.personId === event.personId ? null : hands.floor,
      }
    case 'hand.taken':
      return {
        raised: hands.raised.filter((hand) => hand.by !== event.personId),
        floor: { personId: event.personId, at: event.at },
      }
    case 'hand.all-lowered':
      return noHands
    default:
      return hands
  }
}
