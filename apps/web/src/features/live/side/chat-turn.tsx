import { useTranslation } from 'react-i18next'
import { clockTime, viewerZone } from '../../../lib/time.ts'
import { useLive } from '../room/live-context.tsx'
import { useWho } from '../room/use-who.ts'
import type { Turn } from '../rules/chat-history.ts'
import classes from './chat.module.css'
import { ChatMessageLine } from './chat-message.tsx'

/** What one person said in one go. */
export function ChatTurn({ turn }: { turn: Turn }) {
  const { t, i18n } = useTranslation('live')
  const who = useWho()
  const isMine = useLive(({ me }) => me?.personId === turn.by)
  const at = new Date(turn.at)
  return (
    <li className={classes.turn} data-mine={isMine}>
      <p className={classes.who}>
        <bdi className={classes.name}>{isMine ? t('chat.you') : who(turn.by).name}</bdi>
        <time dateTime={at.toISOString()}>{clockTime(at, { language: i18n.language, timeZone: viewerZone() })}</time>
      </p>
      {turn.messages.map((message) => (
        <ChatMessageLine key={message.seq} message={message} />
      ))}
    </li>
  )
}
