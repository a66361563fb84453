import { Select } from '@mantine/core'
import { isStreamId } from '@muster/live/stream'
import { useTranslation } from 'react-i18next'
import { useRoomView } from '../room/room-view.tsx'
import classes from './chat.module.css'
import { ChatThread } from './chat-thread.tsx'
import { Composer } from './composer.tsx'
import { useChannels } from './use-channels.ts'
import { useUnread } from './use-unread.ts'

/** The chat of the room one is in; others can be chosen where one takes part in several. */
export function ChatPanel() {
  const { t } = useTranslation('live')
  const { showChannel } = useRoomView()
  const { channels, shown } = useChannels()
  const unread = useUnread()
  const labelOf = ({ id, name, needsHelp }: (typeof channels)[number]) => {
    const count = id === shown.id ? 0 : unread.of(id)
    return [name, count > 0 ? `(${count})` : '', needsHelp ? `· ${t('help.wanted')}` : ''].filter(Boolean).join(' ')
  }
  return (
    <>
      {channels.length > 1 ? (
        <Select
          className={classes.channels}
          aria-label={t('chat.channel')}
          allowDeselect={false}
          data={channels.map((channel) => ({ value: channel.id, label: labelOf(channel) }))}
          value={shown.id}
          onChange={(id) => isStreamId(id) && showChannel(id)}
        />
      ) : null}
      <ChatThread key={shown.id} channel={shown} />
      <Composer key={`composer ${shown.id}`} channel={shown} />
    </>
  )
}
