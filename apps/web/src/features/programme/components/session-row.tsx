import type { Session } from '@muster/contracts/programme'
import { useTranslation } from 'react-i18next'
import { StatusBadge } from '../../../components/status-badge.tsx'
import type { ProgrammeProps } from './panel.ts'
import { SessionActions } from './session-actions.tsx'
import { SessionBreaks } from './session-breaks.tsx'
import classes from './session-row.module.css'
import { SessionState } from './session-state.tsx'
import { SessionTimes } from './session-times.tsx'

type Props = ProgrammeProps & { session: Session }

/** A line of the programme. */
export function SessionRow({ session, ...programme }: Props) {
  const { t, i18n } = useTranslation('programme')
  const { kind, title, description, required, resourcePersons, startsAt, endsAt, day, state } = session
  return (
    <li className={classes.row} data-state={state} data-kind={kind}>
      <SessionTimes from={startsAt} to={endsAt} timeZone={programme.project.timeZone} date={day.date} />
      <div className={classes.what}>
        <p className={classes.over}>
          <span>{t(`kind.${kind}`)}</span>
          {session.parallelGroup ? <bdi>{t('parallel', { group: session.parallelGroup })}</bdi> : null}
          {session.heldElsewhere ? <span>{t('elsewhere')}</span> : null}
          {required && state !== 'cancelled' ? <span className={classes.required}>{t('required')}</span> : null}
          {state === 'open' ? <StatusBadge tone="live">{t('state.open')}</StatusBadge> : null}
        </p>
        <h3 className={classes.title}>
          <bdi>{title}</bdi>
        </h3>
        {resourcePersons.length > 0 ? (
          <p className={classes.speakers}>
            <bdi>{new Intl.ListFormat(i18n.language).format(resourcePersons.map(({ name }) => name))}</bdi>
          </p>
        ) : null}
        {description ? (
          <p className={classes.description}>
            <bdi>{description}</bdi>
          </p>
        ) : null}
        <SessionBreaks session={session} />
        <SessionState session={session} sessions={programme.sessions} timeZone={programme.project.timeZone} />
      </div>
      <SessionActions session={session} {...programme} />
    </li>
  )
}
