import type { Event } from '../events.ts'
import type { PresenterState } from './model.ts'

export function applyHandover(presenter: PresenterState, event: Event): PresenterState {
  switch (event.type) {
    case 'deck.handed-over':
      return { personId: event.to, since: event.at }
    case 'deck.taken-back':
    case 'session.ended':
    case 'session.cancelled':
      return null
    default:
      return presenter
  }
}
