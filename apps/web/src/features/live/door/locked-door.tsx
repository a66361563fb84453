import { Loader, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { ButtonLink } from '../../../components/link.tsx'
import { TimeRange } from '../../../components/time-range.tsx'
import { TrackLines } from '../../../components/track-lines.tsx'
import { useWhere } from '../room/live-context.tsx'
import classes from '../room/threshold.module.css'
import { useSession } from '../room/use-session.ts'

/** Before a room that is locked for late comers: who waits comes in by themselves once they are let in. */
export function LockedDoor() {
  const { t } = useTranslation('door')
  const { projectId } = useWhere()
  const { session, timeZone } = useSession()
  return (
    <div className={classes.threshold} role="status">
      <TrackLines />
      <Title order={2} className={classes.title}>
        {t('locked.title')}
      </Title>
      {session && timeZone ? (
        <div>
          <Text>
            <bdi>{session.title}</bdi>
          </Text>
          <TimeRange from={session.startsAt} to={session.endsAt} timeZone={timeZone} />
        </div>
      ) : null}
      <Text>{t('locked.text')}</Text>
      <Loader type="dots" aria-hidden />
      <Text size="sm" c="dimmed">
        {t('locked.counts')}
      </Text>
      <ButtonLink variant="default" to="/projects/$projectId/programme" params={{ projectId }}>
        {t('live:threshold.programme')}
      </ButtonLink>
    </div>
  )
}
