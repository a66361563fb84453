import { Button } from '@mantine/core'
import { DoorOpen } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { TimeRange } from '../../../components/time-range.tsx'
import { RehearsalPart } from '../rehearsal/rehearsal-part.tsx'
import { useLive } from '../room/live-context.tsx'
import { useGive } from '../room/use-give.ts'
import { useSession } from '../room/use-session.ts'
import { mayRun } from '../store/selectors.ts'
import { AttendanceNotice } from './attendance-notice.tsx'
import { BeginsIn } from './begins-in.tsx'
import { Inside } from './inside.tsx'
import { Meanwhile } from './meanwhile.tsx'
import classes from './waiting-view.module.css'

/** Before the session: when it begins, what will count, who is here already. The room opens by itself. */
export function WaitingView({ compact = false }: { compact?: boolean }) {
  const { t } = useTranslation('live')
  const { session, timeZone } = useSession()
  const isStaff = useLive(mayRun)
  const opening = useGive('session.open')
  return (
    <section className={classes.view} data-compact={compact} aria-labelledby="waiting-title">
      <p className={classes.over}>{t('waiting.over')}</p>
      <h2 className={classes.title} id="waiting-title">
        {session ? <bdi>{session.title}</bdi> : t('room')}
      </h2>
      {session && timeZone ? (
        <p className={classes.time}>
          <TimeRange from={session.startsAt} to={session.endsAt} timeZone={timeZone} />
        </p>
      ) : null}
      {session ? <BeginsIn startsAt={session.startsAt} hint={isStaff ? null : t('waiting.byItself')} /> : null}
      {isStaff ? (
        <div className={classes.open}>
          <Button
            size="md"
            leftSection={<DoorOpen size={20} aria-hidden />}
            loading={opening.busy}
            onClick={() => void opening.give({ type: 'session.open' })}
          >
            {t('waiting.open')}
          </Button>
          <p className={classes.small}>{t('waiting.openHint')}</p>
        </div>
      ) : (
        <>
          <Meanwhile />
          <AttendanceNotice required={session?.required ?? true} />
        </>
      )}
      {session && session.resourcePersons.length > 0 ? (
        <p className={classes.small}>
          {t('waiting.speakers')}{' '}
          {session.resourcePersons.map(({ personId, name }, index) => (
            <span key={personId}>
              {index > 0 ? ' · ' : ''}
              <bdi>{name}</bdi>
            </span>
          ))}
        </p>
      ) : null}
      <Inside />
      <RehearsalPart />
    </section>
  )
}
