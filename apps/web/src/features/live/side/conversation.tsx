import { createContext, type ReactNode, useContext, useMemo, useState } from 'react'
import type { ChatMessage } from '../rules/chat-history.ts'
import type { Channel } from './use-channels.ts'

/** What the composer is for at the moment: a new message (one has come back to it from something else: then
 * it has the focus), or new words for one that was said. */
export type Draft = { kind: 'new'; isBack: boolean } | { kind: 'edit'; message: ChatMessage }

type Conversation = { channel: Channel; draft: Draft; begin(draft: Draft): void }

const ConversationContext = createContext<Conversation | null>(null)

/** One chat with its composer; what was begun in it ends where another one is looked at. */
export function ConversationProvider({ channel, children }: { channel: Channel; children: ReactNode }) {
  const [draft, begin] = useState<Draft>({ kind: 'new', isBack: false })
  const value = useMemo(() => ({ channel, draft, begin }), [channel, draft])
  return <ConversationContext value={value}>{children}</ConversationContext>
}

export function useConversation(): Conversation {
  const conversation = useContext(ConversationContext)
  if (!conversation) throw new Error('This part belongs into a chat.')
  return conversation
}
