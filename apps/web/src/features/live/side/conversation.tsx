import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { notifyFailed } from '../../../components/notify.ts'
import { failureWords } from '../../../lib/failure-words.ts'
import { useRoomView } from '../room/room-view.tsx'
import type { ChatMessage } from '../rules/chat-history.ts'
import type { Channel } from './use-channels.ts'
import { type Thread, useThread } from './use-thread.ts'

/**
 * What the composer is for at the moment: a new message (one has come back to it from something else: then it has the
 * focus), an answer to one, or new words for one that was said.
 */
export type Draft =
  | { kind: 'new'; isBack: boolean }
  | { kind: 'reply'; message: ChatMessage }
  | { kind: 'edit'; message: ChatMessage }

type Shown = { channel: Channel; thread: Thread }

type Conversation = Shown & {
  draft: Draft
  begin(draft: Draft): void
  /** The message that is to be shown and is not on the page yet; null while none is looked for. */
  wanted: number | null
  /** Leads to a message, however far back; loads what lies between. */
  show(seq: number): void
  found(): void
}

const ConversationContext = createContext<Conversation | null>(null)

/** One chat with its composer; what was begun in it ends where another one is looked at. */
export function ConversationProvider({ channel, children }: { channel: Channel; children: ReactNode }) {
  const thread = useThread(channel.id)
  return (
    <ConversationOf channel={channel} thread={thread}>
      {children}
    </ConversationOf>
  )
}

/** The same of messages that come from elsewhere than the room. */
export function ConversationOf({ channel, thread, children }: Shown & { children: ReactNode }) {
  const [draft, begin] = useState<Draft>({ kind: 'new', isBack: false })
  const [wanted, want] = useState<number | null>(null)
  const found = useCallback(() => want(null), [])
  const { t } = useTranslation('live')
  const led = useRoomView()
  const value = useMemo(() => {
    const show = (seq: number) => {
      want(seq)
      thread.loadBackTo(seq).catch((error: unknown) => {
        want(null)
        notifyFailed(failureWords(t, error))
      })
    }
    return { channel, thread, draft, begin, wanted, show, found }
  }, [channel, thread, draft, wanted, found, t])
  const { show } = value
  useEffect(() => {
    if (led.wanted?.panel !== 'chat' || led.wanted.channel !== channel.id) return
    led.arrived()
    show(led.wanted.seq)
  }, [led, channel.id, show])
  return <ConversationContext value={value}>{children}</ConversationContext>
}

export function useConversation(): Conversation {
  const conversation = useContext(ConversationContext)
  if (!conversation) throw new Error('This part belongs into a chat.')
  return conversation
}
