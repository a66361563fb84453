import { openCall, type Session } from '@muster/contracts/programme'
import type { Project } from '@muster/contracts/projects'
import { useTranslation } from 'react-i18next'
import { ButtonLink, TextLink } from '../../../components/link.tsx'
import { OutsideButton } from '../../../components/outside-button.tsx'
import { TimeRange } from '../../../components/time-range.tsx'
import { useMay } from '../../../lib/me.ts'
import { useAct } from '../../../lib/query.ts'
import { doorIsOpen } from '../rules/next-session.ts'
import { timeUntil } from '../rules/time-until.ts'
import classes from './next-session.module.css'
import { SessionDate } from './session-date.tsx'

/** `now`: when the programme was last read. */
type Props = { project: Project; session: Session; now: Date }

/** What leads a project's page: the session to go to, when it is, and its door. */
export function NextSession({ project, session, now }: Props) {
  const { t, i18n } = useTranslation('projects')
  const may = useMay(project.id)
  const { title, startsAt, endsAt, day, required, resourcePersons, state } = session
  const start = new Date(startsAt)
  const live = state === 'open'
  return (
    <section className={classes.next} data-live={live || undefined} aria-labelledby="next-session">
      <div className={classes.what}>
        <p className={classes.over}>
          {live ? <span className={classes.mark} aria-hidden /> : null}
          {live ? t('next.liveNow') : <Soon start={start} now={now} />}
        </p>
        <h2 id="next-session" className={classes.title}>
          <bdi>{title}</bdi>
        </h2>
        <p className={classes.when}>
          <span>{t('next.day', { number: day.number })}</span>
          <SessionDate at={startsAt} timeZone={project.timeZone} />
          <TimeRange from={startsAt} to={endsAt} timeZone={project.timeZone} />
        </p>
        {resourcePersons.length > 0 ? (
          <p className={classes.who}>
            <bdi>{new Intl.ListFormat(i18n.language).format(resourcePersons.map(({ name }) => name))}</bdi>
          </p>
        ) : null}
        {required ? <p className={classes.who}>{t('next.required')}</p> : null}
      </div>
      <div className={classes.actions}>
        {may('live.join') && doorIsOpen(session, now) ? <Door project={project} session={session} /> : null}
        <TextLink to="/projects/$projectId/programme" params={{ projectId: project.id }}>
          {t('next.programme')}
        </TextLink>
      </div>
    </section>
  )
}

function Soon({ start, now }: { start: Date; now: Date }) {
  const { t, i18n } = useTranslation('projects')
  return start > now ? t('next.soon', { until: timeUntil(start, now, i18n.language) }) : t('next.due')
}

/** Into the room, or to the platform on which the session is held. */
function Door({ project, session }: Omit<Props, 'now'>) {
  const { t } = useTranslation('projects')
  const may = useMay(project.id)
  const follow = useAct(openCall)
  const live = session.state === 'open'
  const params = { projectId: project.id, sessionId: session.id }
  if (session.heldElsewhere && session.externalCallUrl)
    return (
      <OutsideButton
        size="md"
        href={session.externalCallUrl}
        label={t('next.elsewhere')}
        of={session.title}
        onFollow={() => follow.mutate({ params })}
      />
    )
  return (
    <ButtonLink
      to="/projects/$projectId/sessions/$sessionId/live"
      params={params}
      size="md"
      {...(live ? { color: 'vermilion' } : {})}
    >
      {live ? t(may('live.run') ? 'next.openRoom' : 'next.join') : t('next.waitingRoom')}
    </ButtonLink>
  )
}
