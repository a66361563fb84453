import type { Project } from '@muster/contracts/projects'
import type { Session } from '@muster/contracts/programme'
import { useTranslation } from 'react-i18next'
import { SessionActions } from './session-actions.tsx'
import classes from './session-row.module.css'
import { SessionState } from './session-state.tsx'
import { SessionTimes } from './session-times.tsx'
import type { OpenPanel } from './panel.ts'

type Props = { session: Session; project: Project; onOpenPanel: OpenPanel }

/** A line of the programme. */
export function SessionRow({ session, project, onOpenPanel }: Props) {
  const { t, i18n } = useTranslation('programme')
  const { kind, title, description, required, resourcePersons, startsAt, endsAt, day, state } = session
  return (
    <li className={classes.row} data-state={state} data-kind={kind}>
      <SessionTimes from={startsAt} to={endsAt} timeZone={project.timeZone} date={day.date} />
      <div className={classes.what}>
        <p className={classes.over}>
          <span>{t(`kind.${kind}`)}</span>
          {required && state !== 'cancelled' ? <span className={classes.required}>{t('required')}</span> : null}
        </p>
        <h3 className={classes.title} dir="auto">
          {title}
        </h3>
        {resourcePersons.length > 0 ? (
          <p className={classes.speakers}>
            <bdi>{new Intl.ListFormat(i18n.language).format(resourcePersons.map(({ name }) => name))}</bdi>
          </p>
        ) : null}
        {description ? (
          <p className={classes.description} dir="auto">
            {description}
          </p>
        ) : null}
        <SessionState session={session} />
      </div>
      <SessionActions session={session} project={project} onOpenPanel={onOpenPanel} />
    </li>
  )
}
