import { applyChat } from '../chat/apply.ts'
import { decideChat } from '../chat/decide.ts'
import type { Decision, Request } from '../decision.ts'
import type { Event } from '../events.ts'
import { applyHands } from '../hands/apply.ts'
import { decideHands } from '../hands/decide.ts'
import { applyHelp } from '../help/apply.ts'
import { decideHelp } from '../help/decide.ts'
import type { CommandFor } from '../rules.ts'
import type { GroupState } from '../state.ts'

export function decideGroup(group: GroupState, request: Request<CommandFor<'group'>>): Decision {
  const { command } = request
  switch (command.type) {
    case 'chat.say':
    case 'chat.edit':
    case 'chat.delete':
    case 'chat.pin':
    case 'chat.unpin':
    case 'chat.slow':
    case 'chat.close':
    case 'chat.open':
    case 'chat.mute':
    case 'chat.unmute':
      return decideChat(group.chat, { ...request, command })
    case 'hand.raise':
    case 'hand.lower':
    case 'hand.take':
    case 'hand.lower-all':
      return decideHands(group.hands, { ...request, command })
    case 'help.call':
    case 'help.withdraw':
    case 'help.answer':
      return decideHelp(group.help, { ...request, command })
  }
}

export const applyGroup = (group: GroupState, event: Event): GroupState => ({
  kind: 'group',
  chat: applyChat(group.chat, event),
  hands: applyHands(group.hands, event),
  help: applyHelp(group.help, event),
})
