import type { Session } from '@muster/contracts/programme'
import type { Project } from '@muster/contracts/projects'
import { useTranslation } from 'react-i18next'
import { ButtonLink } from '../../../components/link.tsx'
import { Section } from '../../../components/section.tsx'
import { TimeRange } from '../../../components/time-range.tsx'
import { programmeDays } from '../rules/programme-days.ts'
import classes from './programme-summary.module.css'
import { SessionDate } from './session-date.tsx'

type Props = { project: Project; sessions: readonly Session[] }

/** The days in a line each; the sessions themselves are on the programme's own page. */
export function ProgrammeSummary({ project, sessions }: Props) {
  const { t } = useTranslation('projects')
  const days = programmeDays(sessions)
  if (days.length === 0) return null
  return (
    <Section
      title={t('programme.title')}
      actions={
        <ButtonLink to="/projects/$projectId/programme" params={{ projectId: project.id }} variant="default">
          {t('programme.open')}
        </ButtonLink>
      }
    >
      <ol className={classes.days}>
        {days.map(({ date, number, startsAt, endsAt, sessions, required }) => (
          <li key={date} className={classes.day}>
            <span className={classes.number}>{t('next.day', { number })}</span>
            <span className={classes.date}>
              <SessionDate at={startsAt} timeZone={project.timeZone} />
              <TimeRange from={startsAt} to={endsAt} timeZone={project.timeZone} />
            </span>
            <span className={classes.count}>
              {t('programme.sessions', { count: sessions })}
              <br />
              {t('programme.required', { count: required })}
            </span>
          </li>
        ))}
      </ol>
    </Section>
  )
}
