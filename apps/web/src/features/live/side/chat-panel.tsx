import { Select } from '@mantine/core'
import { isStreamId } from '@muster/live/stream'
import { useTranslation } from 'react-i18next'
import { useRoomView } from '../room/room-view.tsx'
import { type Unread, unreadElsewhere, unreadLabel } from '../rules/unread.ts'
import classes from './chat.module.css'
import { ChatOrder } from './chat-order.tsx'
import { ChatThread } from './chat-thread.tsx'
import { Composer } from './composer.tsx'
import { ConversationProvider } from './conversation.tsx'
import { PinnedMessage } from './pinned-message.tsx'
import { UnreadElsewhere } from './unread-elsewhere.tsx'
import { useChannels } from './use-channels.ts'
import { useUnread } from './use-unread.ts'

/** The chat of the room one is in; others can be chosen where one takes part in several. */
export function ChatPanel() {
  const { t } = useTranslation('live')
  const { showChannel } = useRoomView()
  const { channels, shown } = useChannels()
  const unread = useUnread()
  const chats = channels.map((channel) => ({ ...channel, count: unread.of(channel.id) }))
  const labelOf = ({ id, name, needsHelp, count }: Unread) => {
    const isNew = id !== shown.id && count > 0
    return [name, isNew ? `(${unreadLabel(count)})` : '', needsHelp ? `· ${t('help.wanted')}` : '']
      .filter(Boolean)
      .join(' ')
  }
  return (
    <>
      {channels.length > 1 ? (
        <div className={classes.channels}>
          <Select
            className={classes.channel}
            aria-label={t('chat.channel')}
            allowDeselect={false}
            data={chats.map((chat) => ({ value: chat.id, label: labelOf(chat) }))}
            value={shown.id}
            onChange={(id) => isStreamId(id) && showChannel(id)}
          />
          <ChatOrder channel={shown} />
        </div>
      ) : null}
      <UnreadElsewhere chats={unreadElsewhere(chats, shown.id)} />
      <ConversationProvider key={shown.id} channel={shown}>
        <PinnedMessage />
        <ChatThread />
        <Composer />
      </ConversationProvider>
    </>
  )
}
