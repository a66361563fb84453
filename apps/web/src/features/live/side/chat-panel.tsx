import { ActionIcon, Select } from '@mantine/core'
import { isStreamId } from '@muster/live/stream'
import { Search } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useLive } from '../room/live-context.tsx'
import { useRoomView } from '../room/room-view.tsx'
import { inbox, listThreads } from '../rules/inbox.ts'
import { type Unread, unreadElsewhere, unreadLabel } from '../rules/unread.ts'
import { SearchPanel } from '../search/search-panel.tsx'
import { mayRun } from '../store/selectors.ts'
import classes from './chat.module.css'
import { ChatOrder } from './chat-order.tsx'
import { ChatThread } from './chat-thread.tsx'
import { Composer } from './composer.tsx'
import { ConversationProvider } from './conversation.tsx'
import { Inbox } from './inbox.tsx'
import { PinnedMessage } from './pinned-message.tsx'
import { PrivateNote } from './private-note.tsx'
import { UnreadElsewhere } from './unread-elsewhere.tsx'
import { useChannels } from './use-channels.ts'
import { useUnread } from './use-unread.ts'

/** The chat of the room one is in; others can be chosen where one takes part in several. */
export function ChatPanel() {
  const { t } = useTranslation('live')
  const { showChannel, isSearching, search } = useRoomView()
  const { channels, shown } = useChannels()
  const chats = useChats(channels)
  const chosen = chats.find(({ id }) => id === shown?.id)?.id ?? inbox
  const labelOf = ({ id, name, needsHelp, count }: Unread) => {
    const isNew = id !== chosen && count > 0
    return [name, isNew ? `(${unreadLabel(count)})` : '', needsHelp ? `· ${t('help.wanted')}` : '']
      .filter(Boolean)
      .join(' ')
  }
  if (isSearching) return <SearchPanel />
  return (
    <>
      <div className={classes.channels}>
        {chats.length > 1 ? (
          <Select
            className={classes.channel}
            aria-label={t('chat.channel')}
            allowDeselect={false}
            data={chats.map((chat) => ({ value: chat.id, label: labelOf(chat) }))}
            value={chosen}
            onChange={(id) => showChannel(isStreamId(id) ? id : inbox)}
          />
        ) : (
          <span className={classes.channel}>{shown?.name}</span>
        )}
        {shown ? <ChatOrder channel={shown} /> : null}
        <ActionIcon aria-label={t('search.label')} aria-keyshortcuts="Control+K" onClick={() => search(true)}>
          <Search size={18} aria-hidden />
        </ActionIcon>
      </div>
      <UnreadElsewhere chats={unreadElsewhere(chats, chosen)} />
      {shown ? (
        <ConversationProvider key={shown.id} channel={shown}>
          <PrivateNote channel={shown} />
          <PinnedMessage />
          <ChatThread />
          <Composer />
        </ConversationProvider>
      ) : (
        <Inbox />
      )}
    </>
  )
}

/** The chats with what is unread in each; the private threads of those who run the session are one of them. */
function useChats(channels: ReturnType<typeof useChannels>['channels']): Unread[] {
  const { t } = useTranslation('live')
  const unread = useUnread()
  const isStaff = useLive(mayRun)
  const streams = useLive((state) => state.replica.streams)
  const chats = channels.map((channel) => ({ ...channel, count: unread.of(channel.id) }))
  if (!isStaff) return chats
  const threads = listThreads(streams)
  const count = threads.reduce((sum, { id }) => sum + unread.of(id), 0)
  return [...chats, { id: inbox, name: t('chat.inbox'), needsHelp: false, count }]
}
