import { applyChat } from '../chat/apply.ts'
import { decideChat } from '../chat/decide.ts'
import { applyComplaints } from '../complaints/apply.ts'
import { decideComplaints } from '../complaints/decide.ts'
import type { Decision, Request } from '../decision.ts'
import { applyDoor } from '../door/apply.ts'
import { decideDoor } from '../door/decide.ts'
import type { Event } from '../events.ts'
import { applyProblems } from '../problems/apply.ts'
import { decideProblems } from '../problems/decide.ts'
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
    case 'problem.report':
    case 'problem.withdraw':
    case 'problem.take':
    case 'problem.answer':
    case 'problem.close':
      return decideProblems(staff.problems, { ...request, command })
    case 'complaint.make':
    case 'complaint.close':
      return decideComplaints(staff.complaints, { ...request, command })
  }
}

export const applyStaff = (staff: StaffState, event: Event): StaffState => ({
  kind: 'staff',
  chat: applyChat(staff.chat, event),
  door: applyDoor(staff.door, event),
  problems: applyProblems(staff.problems, event),
  complaints: applyComplaints(staff.complaints, event),
})
