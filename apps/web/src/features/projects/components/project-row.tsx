import type { Role } from '@muster/contracts/permissions'
import type { ProjectSummary } from '@muster/contracts/projects'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { CountryName } from '../../../components/country-name.tsx'
import { calendarRange, zoneName } from '../../../lib/time.ts'
import { type DeskPart } from '../rules/arrange-desk.ts'
import { DeskActions } from './desk-actions.tsx'
import classes from './project-row.module.css'
import { StateBadge } from './state-badge.tsx'

type Props = { project: ProjectSummary; part: DeskPart; roles: readonly Role[] }

/** One project on the desk: when, what and where, and the next step for who looks at it. */
export function ProjectRow({ project, part, roles }: Props) {
  const { t, i18n } = useTranslation('projects')
  const { id, code, title, kind, startsOn, endsOn, timeZone, hostCountry, participants, liveSession } = project
  return (
    <li className={classes.row} data-part={part}>
      <div className={classes.when}>
        <time dateTime={startsOn} className={classes.dates}>
          {calendarRange(startsOn, endsOn, i18n.language)}
        </time>
        <bdi className={classes.zone}>{zoneName(timeZone, new Date(startsOn), i18n.language)}</bdi>
      </div>
      <div className={classes.what}>
        {liveSession && part === 'live' ? (
          <p className={classes.live}>
            <span className={classes.mark} aria-hidden />
            <span>{t('home.liveNow', { title: liveSession.title })}</span>
          </p>
        ) : null}
        <h3 className={classes.title}>
          <Link to="/projects/$projectId" params={{ projectId: id }} className={classes.link}>
            <bdi>{title}</bdi>
          </Link>
        </h3>
        <ul className={classes.facts}>
          <li className={classes.code}>
            <bdi>{code}</bdi>
          </li>
          <li>{t(`kind.${kind}`)}</li>
          <li>
            <CountryName code={hostCountry} />
          </li>
          <li>{t('home.participants', { count: participants })}</li>
          {part === 'live' || part === 'preparing' ? null : (
            <li>
              <StateBadge state={project.state} />
            </li>
          )}
        </ul>
      </div>
      <DeskActions project={project} part={part} roles={roles} />
    </li>
  )
}
