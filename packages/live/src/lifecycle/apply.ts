import type { Event } from '../events.ts'
import type { Lifecycle } from './model.ts'

export function applyLifecycle(lifecycle: Lifecycle, event: Event): Lifecycle {
  switch (event.type) {
    case 'session.opened':
      return { ...lifecycle, phase: 'open', openedAt: event.at }
    case 'session.end-prompted':
      return { ...lifecycle, ending: { promptedAt: event.at, endsItselfAt: event.endsItselfAt } }
    case 'session.kept-open':
      return {
        ...lifecycle,
        ending: { promptedAt: lifecycle.ending?.promptedAt ?? event.at, endsItselfAt: event.endsItselfAt },
      }
    case 'session.ended':
      return { ...lifecycle, phase: 'ended', endedAt: event.at, ending: null }
    case 'session.cancelled':
      return { ...lifecycle, phase: 'cancelled', endedAt: lifecycle.endedAt ?? event.at, ending: null }
    default:
      return lifecycle
  }
}
