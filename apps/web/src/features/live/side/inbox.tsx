import { UnstyledButton } from '@mantine/core'
import { findWordSeq } from '@muster/live/chat/message'
import { useTranslation } from 'react-i18next'
import { StatusBadge } from '../../../components/status-badge.tsx'
import { clockTime, viewerZone } from '../../../lib/time.ts'
import { useLive } from '../room/live-context.tsx'
import { useRoomView } from '../room/room-view.tsx'
import { ScrollRegion } from '../room/scroll-region.tsx'
import { useWho } from '../room/use-who.ts'
import { listThreads, type PrivateThread } from '../rules/inbox.ts'
import { unreadLabel } from '../rules/unread.ts'
import { findStream } from '../store/selectors.ts'
import classes from './inbox.module.css'
import { useUnread } from './use-unread.ts'

/** For those who run the session: who wrote to them in private, and who still waits for an answer. */
export function Inbox() {
  const { t } = useTranslation('live')
  const streams = useLive((state) => state.replica.streams)
  const unread = useUnread()
  const threads = listThreads(streams)
  return (
    <ScrollRegion className={classes.scroll} label={t('chat.inbox')}>
      {threads.length === 0 ? <p className={classes.empty}>{t('chat.inboxEmpty')}</p> : null}
      <ol className={classes.list}>
        {threads.map((thread) => (
          <li key={thread.id}>
            <Thread thread={thread} count={unread.of(thread.id)} />
          </li>
        ))}
      </ol>
    </ScrollRegion>
  )
}

const tones = { waiting: 'at-risk', answered: 'credited', 'written-to': 'neutral' } as const

function Thread({ thread, count }: { thread: PrivateThread; count: number }) {
  const { t, i18n } = useTranslation('live')
  const who = useWho()
  const { showChannel } = useRoomView()
  const { id, personId, last, standing } = thread
  const words = useLive((state) => findStream(state, id)?.words[findWordSeq(last) ?? 0] ?? null)
  const at = new Date(last.at)
  return (
    <UnstyledButton className={classes.thread} onClick={() => showChannel(id)}>
      <span className={classes.head}>
        <bdi className={classes.name}>{who(personId).name}</bdi>
        <time className={classes.about} dateTime={at.toISOString()}>
          {clockTime(at, { language: i18n.language, timeZone: viewerZone() })}
        </time>
        {count > 0 ? (
          <span className={classes.count} role="img" aria-label={t('chat.new', { count })}>
            {unreadLabel(count)}
          </span>
        ) : null}
      </span>
      <span className={classes.words} dir="auto">
        {words ?? t('chat.erased')}
      </span>
      <StatusBadge tone={tones[standing]}>{t(`chat.thread.${standing}`)}</StatusBadge>
    </UnstyledButton>
  )
}
