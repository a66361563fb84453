import { applyChat } from './chat/apply.ts'
import type { Event } from './events.ts'
import type { StreamState } from './state.ts'
import { applyGroup } from './streams/group.ts'
import { applyPerson } from './streams/person.ts'
import { applyStaff } from './streams/staff.ts'
import { applyStage } from './streams/stage.ts'

/**
 * The state after an event; the same function on the server and in the browser. Never throws and never changes `state`.
 * An event that means nothing to this kind of stream leaves its parts as they are.
 */
export function apply(state: StreamState, event: Event): StreamState {
  switch (state.kind) {
    case 'stage':
      return applyStage(state, event)
    case 'staff':
      return applyStaff(state, event)
    case 'private':
      return { ...state, chat: applyChat(state.chat, event) }
    case 'group':
      return applyGroup(state, event)
    case 'person':
      return applyPerson(state, event)
  }
}
