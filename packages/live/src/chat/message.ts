import type { ChatState, Message, SayingCommand } from './model.ts'

/** The event that has a message's words now; null where it was deleted. */
export function findWordSeq({ seq, edited, deleted }: Pick<Message, 'seq' | 'edited' | 'deleted'>): number | null {
  if (deleted) return null
  return edited?.seq ?? seq
}

/** The message that a command is about; null where it is about none. */
export const aboutMessage = (command: SayingCommand): number | null =>
  command.type === 'chat.say' ? (command.replyTo ?? null) : command.message

export const isHeld = (chat: ChatState, seq: number): boolean => chat.messages.some((message) => message.seq === seq)

/** A message as it stands now: held by the state, or looked up as `earlier`; what the state knows to be changed since counts. */
export function findMessage(
  chat: ChatState,
  { seq, earlier }: { seq: number; earlier: Message | null },
): Message | null {
  const held = chat.messages.find((message) => message.seq === seq)
  if (held) return held
  if (earlier?.seq !== seq) return null
  return { ...earlier, ...chat.changed.find((change) => change.seq === seq) }
}
