import { Button } from '@mantine/core'
import { parseStreamId } from '@muster/live/stream'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { notifyFailed } from '../../../components/notify.ts'
import { failureWords } from '../../../lib/failure-words.ts'
import { useLearnReactions } from '../reactions/use-reactions.ts'
import { ScrollRegion } from '../room/scroll-region.tsx'
import { groupTurns } from '../rules/chat-history.ts'
import classes from './chat.module.css'
import { ChatTurn } from './chat-turn.tsx'
import { useConversation } from './conversation.tsx'
import { PendingTurn } from './pending-turn.tsx'
import { useShownMessage } from './use-shown-message.ts'
import { useMarkSeen } from './use-unread.ts'

const atEndPx = 48

/** What was said. Stays at the end while one reads there (its column runs upwards, see the styles); elsewhere nothing moves. */
export function ChatThread() {
  const { t } = useTranslation('live')
  const { channel, thread } = useConversation()
  const { messages, hasEarlier } = thread
  const [atEnd, setAtEnd] = useState(true)
  const [loading, setLoading] = useState(false)
  useMarkSeen(channel.id, messages.at(-1)?.seq ?? 0, atEnd)
  useShownMessage()
  useLearnReactions()
  const load = async () => {
    setLoading(true)
    await thread.loadEarlier().catch((error: unknown) => notifyFailed(failureWords(t, error)))
    setLoading(false)
  }
  return (
    <div className={classes.thread}>
      <ScrollRegion
        className={classes.scroll}
        label={t('chat.messagesIn', { name: channel.name })}
        onScroll={({ currentTarget }) => setAtEnd(currentTarget.scrollTop > -atEndPx)}
      >
        <div className={classes.all}>
          {hasEarlier ? (
            <Button
              variant="subtle"
              size="sm"
              fullWidth
              className={classes.earlier}
              loading={loading}
              onClick={() => void load()}
            >
              {t('chat.earlier')}
            </Button>
          ) : null}
          {messages.length === 0 ? (
            <p className={classes.empty}>
              {t(parseStreamId(channel.id)?.kind === 'private' ? 'chat.emptyPrivate' : 'chat.empty')}
            </p>
          ) : null}
          <ol className={classes.turns}>
            {groupTurns(messages).map((turn) => (
              // By its last message: what is loaded later stands before it, and may become part of the turn.
              <ChatTurn key={turn.messages.at(-1)?.seq} turn={turn} />
            ))}
          </ol>
          <PendingTurn channelId={channel.id} />
          <span id="chat-end" />
        </div>
      </ScrollRegion>
      {atEnd ? null : (
        <Button
          size="compact-sm"
          className={classes.toEnd}
          onClick={() => document.getElementById('chat-end')?.scrollIntoView({ block: 'end' })}
        >
          {t('chat.toEnd')}
        </Button>
      )}
    </div>
  )
}
