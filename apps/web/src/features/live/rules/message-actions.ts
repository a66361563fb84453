import type { PersonActor } from '@muster/live/actor'
import { isHeld } from '@muster/live/chat/message'
import type { ChatState, Message } from '@muster/live/chat/model'
import { findSilence } from '@muster/live/chat/order'
import { limits } from '@muster/live/limits'

export type MessageAction = 'reply' | 'edit' | 'pin' | 'unpin' | 'mute' | 'unmute' | 'delete'

type Where = {
  me: PersonActor | null
  /** Epoch milliseconds, the server's. */
  now: number
  chat: ChatState
  /** Nothing more is said in this chat: its session is over. */
  isOver: boolean
  /** A chat of those who run the session: there nobody is muted. */
  isOfStaff: boolean
}

/** What somebody can do with a message now; the server asks the same rules again. */
export function listActions(message: Message, { me, now, chat, isOver, isOfStaff }: Where): MessageAction[] {
  if (!me || message.deleted) return []
  const isOwn = message.by === me.personId
  const mayWrite = me.may.speak && !isOver && !findSilence(chat, me)
  const runs = me.may.run && !isOver
  const isPinned = chat.pinned?.seq === message.seq
  const isMuted = chat.muted.includes(message.by)
  const all: [MessageAction, boolean][] = [
    ['reply', mayWrite],
    ['edit', isOwn && mayWrite && now - message.at <= limits.editWithinMs],
    ['pin', runs && !isPinned && isHeld(chat, message.seq)],
    ['unpin', runs && isPinned],
    ['mute', runs && !isOwn && !isOfStaff && !isMuted],
    ['unmute', runs && !isOfStaff && isMuted],
    ['delete', (isOwn && me.may.speak) || me.may.run],
  ]
  return all.flatMap(([action, can]) => (can ? [action] : []))
}
