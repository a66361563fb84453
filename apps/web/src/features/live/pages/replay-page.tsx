import { Button, Progress } from '@mantine/core'
import { type ReactNode, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../../components/empty-state.tsx'
import { ErrorState } from '../../../components/error-state.tsx'
import { StatusBadge } from '../../../components/status-badge.tsx'
import type { InSession } from '../api.ts'
import { isOutdated, useReplayLog } from '../replay/read-replay.ts'
import classes from '../replay/replay-room.module.css'
import { ReplayRoom } from '../replay/replay-room.tsx'
import type { Place } from '../replay/use-player.ts'
import room from '../room/live-room.module.css'
import { RoomViewProvider } from '../room/room-view.tsx'
import { RoomBar } from '../room/top-bar.tsx'
import { useSessionOf } from '../room/use-session.ts'

type Props = InSession &
  Place & {
    /** What the page around gives to every screen, such as the choice of language. */
    menu?: ReactNode
  }

/** A session that is over, looked at again: at any moment as everybody saw it then. Fills the window. */
export function ReplayPage({ projectId, sessionId, menu, ...place }: Props) {
  const { t } = useTranslation('replay')
  const where = { projectId, sessionId }
  const title = useSessionOf(where).session?.title
  useEffect(() => {
    document.title = `${title ?? t('replay')} · Muster`
  }, [title, t])
  return (
    <div className={`${room.room} ${classes.replay}`}>
      <RoomBar where={where}>
        <StatusBadge tone="neutral">{t('replay')}</StatusBadge>
        {menu}
      </RoomBar>
      <RoomViewProvider startOpen={false}>
        <Content key={sessionId} where={where} {...place} />
      </RoomViewProvider>
    </div>
  )
}

function Content({ where, ...place }: Place & { where: InSession }) {
  const { t } = useTranslation('replay')
  const { data: log, error, refetch, share } = useReplayLog(where)
  if (log?.timeline) return <ReplayRoom where={where} log={log} timeline={log.timeline} {...place} />
  return (
    <main id="main" tabIndex={-1} className={room.threshold}>
      {log ? (
        <EmptyState title={t('empty.title')} text={t('empty.text')} />
      ) : isOutdated(error) ? (
        <EmptyState
          title={t('outdated.title')}
          text={t('outdated.text')}
          action={<Button onClick={() => location.reload()}>{t('outdated.reload')}</Button>}
        />
      ) : error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <div className={classes.waiting}>
          <p role="status">{t('loading')}</p>
          <Progress value={share * 100} aria-label={t('loading')} />
        </div>
      )}
    </main>
  )
}
