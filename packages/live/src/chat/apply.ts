import type { Event } from '../events.ts'
import { limits } from '../limits.ts'
import type { ChatState, Said } from './model.ts'

/** The newest `most` things said, with what this event said; the system says nothing. */
export function remember(said: Said[], event: Event, most: number): Said[] {
  if (event.actor === null) return said
  return [...said.slice(1 - most), { seq: event.seq, by: event.actor, at: event.at }]
}

export function applyChat(chat: ChatState, event: Event): ChatState {
  if (event.type !== 'chat.said') return chat
  return { messages: remember(chat.messages, event, limits.recentMessages) }
}
