import type { ProjectId } from '@muster/contracts/ids'
import { Link } from '@tanstack/react-router'
import { Award, ClipboardCheck } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import classes from './own-links.module.css'

const pages = [
  { key: 'attendance', to: '/projects/$projectId/my-attendance', Shape: ClipboardCheck },
  { key: 'certificate', to: '/projects/$projectId/my-certificate', Shape: Award },
] as const

/** What a participant comes back for: how their attendance stands, and the certificate. */
export function OwnLinks({ projectId }: { projectId: ProjectId }) {
  const { t } = useTranslation('projects')
  return (
    <ul className={classes.list}>
      {pages.map(({ key, to, Shape }) => (
        <li key={key}>
          <Link to={to} params={{ projectId }} className={classes.link}>
            <Shape size={22} strokeWidth={1.75} aria-hidden />
            <span>
              <span className={classes.label}>{t(`own.${key}`)}</span>
              <span className={classes.hint}>{t(`own.${key}Hint`)}</span>
            </span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
