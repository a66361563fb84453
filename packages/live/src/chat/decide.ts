import { has, personOf } from '../actor.ts'
import { accept, type Decision, type Request, refuse } from '../decision.ts'
import { limits } from '../limits.ts'
import { findMessage, findWordSeq } from './message.ts'
import type { ChatCommand, ChatState } from './model.ts'

/** Whoever may speak may say something: the words go beside the event. */
export function decideChat(chat: ChatState, { actor, command, facts }: Request<ChatCommand>): Decision {
  if (command.type === 'chat.say')
    return { ok: true, events: [{ event: { type: 'chat.said', v: 1 }, words: command.text }] }
  const message = findMessage(chat, { seq: command.message, earlier: facts.earlier })
  if (!message) return refuse('unknown-message')
  const erases = findWordSeq(message)
  if (erases === null) return refuse('message-deleted')
  const isOwn = message.by === personOf(actor)
  switch (command.type) {
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
