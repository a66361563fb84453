import { has, personOf } from '../actor.ts'
import { accept, type Decision, type Request, refuse } from '../decision.ts'
import { limits } from '../limits.ts'
import { aboutMessage, findMessage, findWordSeq } from './message.ts'
import type { ChatCommand, ChatState, SayingCommand } from './model.ts'
import { decideOrder, findSilence, findWait } from './order.ts'

/** Whoever may speak may say something, and of what was said change their own; the words go beside the event. */
export function decideChat(chat: ChatState, request: Request<ChatCommand>): Decision {
  const { command } = request
  switch (command.type) {
    case 'chat.say':
    case 'chat.edit':
    case 'chat.delete':
      return decideSaying(chat, { ...request, command })
    default:
      return decideOrder(chat, { ...request, command })
  }
}

function decideSaying(chat: ChatState, { actor, command, facts }: Request<SayingCommand>): Decision {
  const silence = command.type === 'chat.delete' ? null : findSilence(chat, actor)
  const wait = command.type === 'chat.say' ? findWait(chat, actor, facts.now) : null
  const refusal = silence ?? wait
  if (refusal) return refusal
  const seq = aboutMessage(command)
  if (command.type === 'chat.say' && seq === null) return say(command.text, null)
  const message = seq === null ? null : findMessage(chat, { seq, earlier: facts.earlier })
  if (!message) return refuse('unknown-message')
  const erases = findWordSeq(message)
  if (erases === null) return refuse('message-deleted')
  const isOwn = message.by === personOf(actor)
  switch (command.type) {
    case 'chat.say':
      return say(command.text, message.seq)
    case 'chat.edit': {
      if (!isOwn) return refuse('not-allowed')
      if (facts.now - message.at > limits.editWithinMs) return refuse('too-late-to-edit')
      const event = { type: 'chat.edited', v: 1, message: message.seq, erases } as const
      return { ok: true, events: [{ event, words: command.text }] }
    }
    case 'chat.delete':
      if (!isOwn && !has(actor, 'run')) return refuse('not-allowed')
      return accept({ type: 'chat.deleted', v: 1, message: message.seq, erases, author: message.by })
  }
}

const say = (words: string, replyTo: number | null): Decision => ({
  ok: true,
  events: [{ event: { type: 'chat.said', v: 2, replyTo }, words }],
})
