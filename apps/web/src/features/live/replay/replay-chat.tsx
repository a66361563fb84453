import type { Words } from '@muster/live/protocol/stream-sync'
import { listMessages } from '@muster/live/replay/messages'
import { countUntil, type Timeline } from '@muster/live/replay/timeline'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLive } from '../room/live-context.tsx'
import { withWords } from '../rules/chat-history.ts'
import { ChatThread } from '../side/chat-thread.tsx'
import { ConversationOf } from '../side/conversation.tsx'
import { PinnedMessage } from '../side/pinned-message.tsx'
import { stageIdOf } from '../store/selectors.ts'

type Props = { timeline: Timeline; words: Words; atMs: number }

/** So many messages stand there at first, and are added by who wants to see earlier ones. */
const pageOfMessages = 100

/** The chat of the stage as it stood at a moment. */
export function ReplayChat({ timeline, words, atMs }: Props) {
  const { t } = useTranslation('live')
  const stageId = useLive(stageIdOf)
  const [most, setMost] = useState(pageOfMessages)
  const happened = countUntil(timeline.times, atMs)
  const said = useMemo(
    () => withWords(listMessages(timeline.events.slice(0, happened)), words),
    [timeline, happened, words],
  )
  const thread = useMemo(
    () => ({
      messages: said.slice(-most),
      hasEarlier: said.length > most,
      loadEarlier: async () => setMost(most + pageOfMessages),
      loadBackTo: async (seq: number) =>
        setMost(Math.max(most, said.length - said.findIndex((message) => message.seq === seq))),
    }),
    [said, most],
  )
  return (
    <ConversationOf channel={{ id: stageId, name: t('chat.everybody'), needsHelp: false }} thread={thread}>
      <PinnedMessage />
      <ChatThread />
    </ConversationOf>
  )
}
