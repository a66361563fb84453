import { Link } from '@tanstack/react-router'
import { ChevronLeft } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { type InSession, useProject } from '../api.ts'
import { mayRun } from '../store/selectors.ts'
import { Headcount } from './headcount.tsx'
import { useLive, useWhere } from './live-context.tsx'
import { SessionClock } from './session-clock.tsx'
import classes from './top-bar.module.css'
import { useSessionOf } from './use-session.ts'

/** Which session this is, how it stands, and the way back. */
export function TopBar({ menu }: { menu: ReactNode }) {
  const where = useWhere()
  const isStaff = useLive(mayRun)
  return (
    <RoomBar where={where}>
      {isStaff ? <Headcount /> : null}
      <SessionClock />
      {menu}
    </RoomBar>
  )
}

/** The same with something else at its end. */
export function RoomBar({ where, children }: { where: InSession; children: ReactNode }) {
  const { t } = useTranslation('live')
  const { projectId } = where
  const { session } = useSessionOf(where)
  const project = useProject(where).data
  return (
    <header className={classes.bar}>
      <Link
        to="/projects/$projectId/programme"
        params={{ projectId }}
        className={classes.back}
        aria-label={t('top.back')}
      >
        <ChevronLeft size={20} aria-hidden />
      </Link>
      <div className={classes.titles}>
        <p className={classes.project}>
          {project ? <bdi>{project.code}</bdi> : null}
          {session ? <span className={classes.day}>{t('top.day', { number: session.day.number })}</span> : null}
        </p>
        <h1 className={classes.title}>{session ? <bdi>{session.title}</bdi> : t('room')}</h1>
      </div>
      <div className={classes.end}>{children}</div>
    </header>
  )
}
