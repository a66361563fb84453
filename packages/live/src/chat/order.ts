import { type Actor, has, personOf } from '../actor.ts'
import { accept, type Decision, type Refusal, type Request, refuse } from '../decision.ts'
import type { Event } from '../events.ts'
import { isHeld } from './message.ts'
import type { ChatState, OpenOrder, OrderCommand } from './model.ts'

/** When somebody may write again (epoch ms) in slow mode; null at once. */
export function findWaitEnd(chat: ChatState, actor: Actor): number | null {
  const personId = personOf(actor)
  const last = personId === null ? undefined : chat.slow?.last[personId]
  return !chat.slow || last === undefined || has(actor, 'run') ? null : last + chat.slow.everyMs
}

/** Why somebody may write nothing in a chat, new or other words; null where they may. Those who run the session always may. */
export function findSilence(chat: ChatState, actor: Actor): Refusal | null {
  if (has(actor, 'run')) return null
  if (chat.isClosed) return refuse('chat-closed')
  return chat.muted.some((personId) => personId === personOf(actor)) ? refuse('chat-muted') : null
}

/** Why somebody may not say anything more at this moment. */
export function findWait(chat: ChatState, actor: Actor, now: number): Refusal | null {
  const until = findWaitEnd(chat, actor)
  return until === null || until <= now ? null : refuse('slow-mode', { seconds: Math.ceil((until - now) / 1000) })
}

/**
 * What somebody and those who run the session write to each other, under the order of the open chat: who is muted there writes
 * nothing here either, and slow mode counts what was said here. A closed chat leaves this one open: it is the way to ask for help.
 */
export const underOrder = (chat: ChatState, { muted, slow }: OpenOrder): ChatState => ({
  ...chat,
  muted,
  slow: slow && { everyMs: slow.everyMs, last: Object.fromEntries(chat.messages.map(({ by, at }) => [by, at])) },
})

export function decideOrder(chat: ChatState, { command }: Request<OrderCommand>): Decision {
  switch (command.type) {
    case 'chat.pin': {
      const { message } = command
      if (!isHeld(chat, message)) return refuse('unknown-message')
      const isGone = chat.messages.some(({ seq, deleted }) => seq === message && deleted)
      return isGone ? refuse('message-deleted') : accept({ type: 'chat.pinned', v: 1, message })
    }
    case 'chat.unpin':
      return chat.pinned ? accept({ type: 'chat.unpinned', v: 1 }) : refuse('not-pinned')
    case 'chat.slow':
      return accept({ type: 'chat.slowed', v: 1, everyMs: command.everyMs })
    case 'chat.close':
      return accept({ type: 'chat.closed', v: 1 })
    case 'chat.open':
      return accept({ type: 'chat.opened', v: 1 })
    case 'chat.mute':
      return accept({ type: 'chat.muted', v: 1, personId: command.personId })
    case 'chat.unmute':
      return accept({ type: 'chat.unmuted', v: 1, personId: command.personId })
  }
}

/** The chat after what those who run the session did to its order, and after what that has to do with what was said. */
export function applyOrder(chat: ChatState, event: Event): ChatState {
  switch (event.type) {
    case 'chat.pinned':
      return { ...chat, pinned: chat.messages.find(({ seq }) => seq === event.message) ?? chat.pinned }
    case 'chat.unpinned':
      return { ...chat, pinned: null }
    case 'chat.slowed':
      return { ...chat, slow: event.everyMs === null ? null : { everyMs: event.everyMs, last: {} } }
    case 'chat.closed':
      return { ...chat, isClosed: true }
    case 'chat.opened':
      return { ...chat, isClosed: false }
    case 'chat.muted':
      return { ...chat, muted: [...chat.muted.filter((muted) => muted !== event.personId), event.personId] }
    case 'chat.unmuted':
      return { ...chat, muted: chat.muted.filter((muted) => muted !== event.personId) }
    case 'chat.said':
      return event.actor === null ? chat : noteTime(chat, { personId: event.actor, at: event.at })
    case 'chat.edited':
      return chat.pinned?.seq === event.message
        ? { ...chat, pinned: { ...chat.pinned, edited: { seq: event.seq, at: event.at } } }
        : chat
    case 'chat.deleted':
      return chat.pinned?.seq === event.message ? { ...chat, pinned: null } : chat
    default:
      return chat
  }
}

function noteTime(chat: ChatState, { personId, at }: { personId: string; at: number }): ChatState {
  const { slow } = chat
  if (!slow) return chat
  const waiting = Object.entries(slow.last).filter(([, last]) => last + slow.everyMs > at)
  return { ...chat, slow: { ...slow, last: { ...Object.fromEntries(waiting), [personId]: at } } }
}
