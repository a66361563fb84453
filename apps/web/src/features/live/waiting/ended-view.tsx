import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { ButtonLink } from '../../../components/link.tsx'
import { TimeRange } from '../../../components/time-range.tsx'
import { useMay } from '../../../lib/me.ts'
import { useRefreshStanding } from '../api.ts'
import { Transcript } from '../captions/transcript.tsx'
import { OwnVerdict } from '../presence/own-verdict.tsx'
import { useLive, useWhere } from '../room/live-context.tsx'
import { useSession } from '../room/use-session.ts'
import { phaseOf } from '../store/selectors.ts'
import classes from './waiting-view.module.css'

/** After the session: that it is over, how one stands, and where to go from here. */
export function EndedView() {
  const { t } = useTranslation('live')
  const where = useWhere()
  const { session, timeZone, next } = useSession()
  const may = useMay(where.projectId)
  const refresh = useRefreshStanding(where)
  const cancelled = useLive((state) => phaseOf(state) === 'cancelled')
  useEffect(refresh, [refresh])
  const params = { projectId: where.projectId }
  return (
    <section className={classes.view} aria-labelledby="ended-title">
      <p className={classes.over}>{session ? <bdi>{session.title}</bdi> : null}</p>
      <h2 className={classes.title} id="ended-title">
        {cancelled ? t('ended.cancelled') : t('ended.title')}
      </h2>
      {cancelled ? <p className={classes.small}>{t('ended.cancelledText')}</p> : null}
      {may('attendance.own') && !cancelled ? <OwnVerdict /> : null}
      <Transcript />
      {next && timeZone ? (
        <div className={classes.next}>
          <div>
            <p className={classes.over}>{t('ended.next')}</p>
            <p>
              <strong>
                <bdi>{next.title}</bdi>
              </strong>
            </p>
            <TimeRange from={next.startsAt} to={next.endsAt} timeZone={timeZone} />
          </div>
          <ButtonLink to="/projects/$projectId/sessions/$sessionId/live" params={{ ...params, sessionId: next.id }}>
            {t('ended.goToNext')}
          </ButtonLink>
        </div>
      ) : null}
      <div className={classes.actions}>
        {may('attendance.own') ? (
          <ButtonLink variant={next ? 'default' : 'filled'} to="/projects/$projectId/my-attendance" params={params}>
            {t('ended.myAttendance')}
          </ButtonLink>
        ) : null}
        {may('attendance.board') ? (
          <ButtonLink variant="default" to="/projects/$projectId/attendance" params={params}>
            {t('ended.board')}
          </ButtonLink>
        ) : null}
        {may('session.replay') && !cancelled ? (
          <ButtonLink variant="default" to="/projects/$projectId/sessions/$sessionId/replay" params={where}>
            {t('ended.replay')}
          </ButtonLink>
        ) : null}
        <ButtonLink variant="subtle" to="/projects/$projectId/programme" params={params}>
          {t('ended.programme')}
        </ButtonLink>
      </div>
    </section>
  )
}
