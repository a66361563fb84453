import { useEffect } from 'react'
import { useConversation } from './conversation.tsx'
import { messageId } from './message-id.ts'

/** Leads to the message that is wanted as soon as it stands on the page: into sight, and with the focus. */
export function useShownMessage(): void {
  const { thread, wanted, found } = useConversation()
  const { messages } = thread
  useEffect(() => {
    const message = wanted === null ? null : document.getElementById(messageId(wanted))
    if (!message || messages.length === 0) return
    message.scrollIntoView({ block: 'center' })
    message.focus({ preventScroll: true })
    found()
  }, [wanted, messages, found])
}
