import type { StreamId } from '@muster/live/stream'
import { useTranslation } from 'react-i18next'
import { useLive } from '../room/live-context.tsx'
import { isLive } from '../store/selectors.ts'
import classes from './chat.module.css'

/** One's own messages that are still on their way; without a connection they wait. */
export function PendingTurn({ channelId }: { channelId: StreamId }) {
  const { t } = useTranslation('live')
  const live = useLive(isLive)
  const waiting = useLive(({ replica }) => replica.pending.filter(({ streamId }) => streamId === channelId))
  const said = waiting.flatMap(({ commandId, command }) =>
    command.type === 'chat.say' ? [{ commandId, text: command.text }] : [],
  )
  if (said.length === 0) return null
  return (
    <div className={classes.turn} data-mine data-pending>
      <p className={classes.who}>
        <span className={classes.name}>{t('chat.you')}</span>
        <span>{live ? t('chat.sending') : t('chat.waiting')}</span>
      </p>
      {said.map(({ commandId, text }) => (
        <p key={commandId} className={classes.text}>
          <bdi>{text}</bdi>
        </p>
      ))}
    </div>
  )
}
