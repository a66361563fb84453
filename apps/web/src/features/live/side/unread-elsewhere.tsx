import { UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useRoomView } from '../room/room-view.tsx'
import { type Unread, unreadLabel } from '../rules/unread.ts'
import classes from './chat.module.css'

/** More than these are found in the list of all chats. */
const atOnce = 4

/** Which other chats have something new, and the way there. */
export function UnreadElsewhere({ chats }: { chats: readonly Unread[] }) {
  const { t } = useTranslation('live')
  const { showChannel } = useRoomView()
  if (chats.length === 0) return null
  return (
    <ul className={classes.elsewhere} aria-label={t('chat.elsewhere')}>
      {chats.slice(0, atOnce).map(({ id, name, needsHelp, count }) => (
        <li key={id}>
          <UnstyledButton
            className={classes.other}
            data-help={needsHelp}
            aria-label={t('chat.unreadIn', { name, count })}
            onClick={() => showChannel(id)}
          >
            <bdi>{name}</bdi>
            <span className={classes.new}>{unreadLabel(count)}</span>
          </UnstyledButton>
        </li>
      ))}
      {chats.length > atOnce ? (
        <li className={classes.more}>{t('chat.andMore', { count: chats.length - atOnce })}</li>
      ) : null}
    </ul>
  )
}
