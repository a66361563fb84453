import type { Cheer } from '@muster/live/cheers/model'
import { findReactionRefusal } from '@muster/live/reactions/react'
import { useEffect } from 'react'
import { useLive, useLiveStore } from '../room/live-context.tsx'
import type { ChatMessage } from '../rules/chat-history.ts'
import { listReactions, type ShownReaction } from '../rules/reactions.ts'
import { useConversation } from '../side/conversation.tsx'
import { findStream, isLive, stageOf } from '../store/selectors.ts'

const none: readonly Cheer[] = []

/** The signs at a message, one’s own among them, and whether one may leave any. */
export function useReactions(message: ChatMessage): {
  shown: ShownReaction[]
  own: readonly Cheer[]
  mayReact: boolean
  react: (sign: Cheer, isOn: boolean) => void
} {
  const store = useLiveStore()
  const { channel } = useConversation()
  const { seq } = message
  const counts = useLive(({ reactions }) => reactions[channel.id]?.counts[seq])
  const own = useLive(({ reactions }) => reactions[channel.id]?.own[seq]) ?? none
  const mayReact = useLive((state) => {
    const stream = findStream(state, channel.id)
    const { me } = state
    if (!me?.may.speak || !stream || message.text === null) return false
    return findReactionRefusal(stream.state, { actor: me, message, order: stageOf(state).chat }) === null
  })
  return {
    shown: message.text === null ? [] : listReactions(counts, own),
    own,
    mayReact,
    react: (sign, isOn) => void store.react(channel.id, seq, sign, isOn),
  }
}

/** Learns how the signs stand at all messages that are shown: on coming (back) in, and where earlier ones were loaded. */
export function useLearnReactions(): void {
  const store = useLiveStore()
  const { channel, thread } = useConversation()
  const isIn = useLive(isLive)
  const from = thread.messages[0]?.seq ?? null
  useEffect(() => {
    if (isIn && from !== null) void store.learnReactions(channel.id, from)
  }, [store, channel.id, isIn, from])
}
