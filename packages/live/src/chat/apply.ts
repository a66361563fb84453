import type { Event } from '../events.ts'
import { limits } from '../limits.ts'
import { isHeld } from './message.ts'
import type { ChatState, Said } from './model.ts'
import { applyOrder } from './order.ts'

/** The newest `most` things said, with what this event said; the system says nothing. */
export function remember<Kept extends Said>(said: Kept[], next: Kept | null, most: number): Kept[] {
  return next ? [...said.slice(1 - most), next] : said
}

/** What an event said, known by its place; null where the system is its author. */
export const saidBy = ({ seq, actor, at }: Event): Said | null => actor && { seq, by: actor, at }

export const applyChat = (chat: ChatState, event: Event): ChatState => applyOrder(applySaying(chat, event), event)

function applySaying(chat: ChatState, event: Event): ChatState {
  switch (event.type) {
    case 'chat.said': {
      const said = saidBy(event)
      const message = said && { ...said, replyTo: event.replyTo, edited: null, deleted: null }
      return { ...chat, messages: remember(chat.messages, message, limits.recentMessages) }
    }
    case 'chat.edited':
      return change(chat, { seq: event.message, edited: { seq: event.seq, at: event.at }, deleted: null })
    case 'chat.deleted':
      return event.actor === null
        ? chat
        : change(chat, { seq: event.message, edited: null, deleted: { by: event.actor, at: event.at } })
    default:
      return chat
  }
}

function change(chat: ChatState, changed: ChatState['changed'][number]): ChatState {
  const { seq } = changed
  if (isHeld(chat, seq))
    return {
      ...chat,
      messages: chat.messages.map((message) => (message.seq === seq ? { ...message, ...changed } : message)),
    }
  const others = chat.changed.filter((other) => other.seq !== seq)
  return { ...chat, changed: [...others.slice(1 - limits.recentChanges), changed] }
}
