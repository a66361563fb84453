import type { Event } from '../events.ts'
import type { HelpState } from './model.ts'

export function applyHelp(help: HelpState, event: Event): HelpState {
  switch (event.type) {
    case 'help.called':
      return event.actor === null ? help : { by: event.actor, at: event.at }
    case 'help.answered':
    case 'help.withdrawn':
      return null
    default:
      return help
  }
}
