import type { Message } from '../chat/model.ts'
import type { Event } from '../events.ts'

/** Everything said in a chat by the end of these events, oldest first, each as it stood then: the state holds only the last of it. */
export function listMessages(events: readonly Event[]): Message[] {
  const messages = new Map<number, Message>()
  const change = (seq: number, became: Pick<Message, 'edited' | 'deleted'>) => {
    const message = messages.get(seq)
    if (message) messages.set(seq, { ...message, ...became })
  }
  for (const event of events) {
    const { seq, at, actor: by } = event
    if (by === null) continue
    if (event.type === 'chat.said')
      messages.set(seq, { seq, by, at, replyTo: event.replyTo, edited: null, deleted: null })
    if (event.type === 'chat.edited') change(event.message, { edited: { seq, at }, deleted: null })
    if (event.type === 'chat.deleted') change(event.message, { edited: null, deleted: { by, at } })
  }
  return [...messages.values()]
}
