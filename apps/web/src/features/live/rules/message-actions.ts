import type { PersonActor } from '@muster/live/actor'
import { isHeld } from '@muster/live/chat/message'
import type { ChatState, Message } from '@muster/live/chat/model'
import { findSilence } from '@muster/live/chat/order'
import type { CommandType } from '@muster/live/commands'
import { limits } from '@muster/live/limits'
import { findRule } from '@muster/live/rules'
import type { StreamKind } from '@muster/live/stream'

export type MessageAction = 'reply' | 'edit' | 'pin' | 'unpin' | 'mute' | 'unmute' | 'report' | 'delete'

type Where = {
  me: PersonActor | null
  /** Epoch milliseconds, the server's. */
  now: number
  chat: ChatState
  /** Nothing more is said in this chat: its session is over. */
  isOver: boolean
  /** What kind of chat it is: not all of them are kept in order in every way. */
  kind: StreamKind
}

/** What somebody can do with a message now; the server asks the same rules again. */
export function listActions(message: Message, { me, now, chat, isOver, kind }: Where): MessageAction[] {
  if (!me || message.deleted) return []
  const isOwn = message.by === me.personId
  const mayWrite = me.may.speak && !isOver && !findSilence(chat, me)
  const runs = me.may.run && !isOver
  const isPinned = chat.pinned?.seq === message.seq
  const takes = (type: CommandType) => findRule(kind, type) !== null
  const mutes = takes('chat.mute') || kind === 'private'
  const isMuted = chat.muted.includes(message.by)
  const all: [MessageAction, boolean][] = [
    ['reply', mayWrite],
    ['edit', isOwn && mayWrite && now - message.at <= limits.editWithinMs],
    ['pin', runs && takes('chat.pin') && !isPinned && isHeld(chat, message.seq)],
    ['unpin', runs && isPinned],
    ['mute', runs && mutes && !isOwn && !isMuted],
    ['unmute', runs && mutes && isMuted],
    ['report', me.may.speak && !me.may.run && !isOwn && (kind === 'stage' || kind === 'group')],
    ['delete', (isOwn && me.may.speak) || me.may.run],
  ]
  return all.flatMap(([action, can]) => (can ? [action] : []))
}
