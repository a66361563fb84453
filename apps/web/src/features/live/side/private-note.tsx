import { ActionIcon } from '@mantine/core'
import { parseStreamId } from '@muster/live/stream'
import { ArrowLeft, Lock } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useLive } from '../room/live-context.tsx'
import { useRoomView } from '../room/room-view.tsx'
import { inbox } from '../rules/inbox.ts'
import { mayRun } from '../store/selectors.ts'
import classes from './inbox.module.css'
import type { Channel } from './use-channels.ts'

/** Above a private thread: who reads it; and for those who have many, the way back to them. Above others nothing. */
export function PrivateNote({ channel }: { channel: Channel }) {
  const { t } = useTranslation('live')
  const { showChannel } = useRoomView()
  const isStaff = useLive(mayRun)
  if (parseStreamId(channel.id)?.kind !== 'private') return null
  return (
    <div className={classes.note}>
      {isStaff ? (
        <ActionIcon size={28} aria-label={t('chat.toInbox')} onClick={() => showChannel(inbox)}>
          <ArrowLeft size={18} aria-hidden className={classes.arrow} />
        </ActionIcon>
      ) : (
        <Lock size={16} aria-hidden />
      )}
      <span>{isStaff ? t('chat.privateWith', { name: channel.name }) : t('chat.privateNote')}</span>
    </div>
  )
}
