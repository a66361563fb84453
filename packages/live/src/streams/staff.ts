import { applyChat } from '../chat/apply.ts'
import { decideChat } from '../chat/decide.ts'
import type { Decision, Request } from '../decision.ts'
import { applyDoor } from '../door/apply.ts'
import { decideDoor } from '../door/decide.ts'
import type { Event } from '../events.ts'
import type { CommandFor } from '../rules.ts'
import type { StaffState } from '../state.ts'

export function decideStaff(staff: StaffState, request: Request<CommandFor<'staff'>>): Decision {
  const { command } = request
  switch (command.type) {
    case 'chat.say':
    case 'chat.edit':
    case 'chat.delete':
    case 'chat.pin':
    case 'chat.unpin':
      return decideChat(staff.chat, { ...request, command })
    case 'door.remove':
    case 'door.readmit':
    case 'door.lock':
    case 'door.unlock':
    case 'door.admit':
    case 'door.admit-all':
    case 'door.knock':
    case 'door.give-up':
      return decideDoor(staff.door, { ...request, command })
  }
}

export const applyStaff = (staff: StaffState, event: Event): StaffState => ({
  kind: 'staff',
  chat: applyChat(staff.chat, event),
  door: applyDoor(staff.door, event),
})
