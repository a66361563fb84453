import type { ProjectId } from '@muster/contracts/ids'
import { awaitsLog, listImports } from '@muster/contracts/imports'
import { listSessions } from '@muster/contracts/programme'
import { FileClock } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { TextLink } from '../../../components/link.tsx'
import { useMay } from '../../../lib/me.ts'
import { useCall } from '../../../lib/query.ts'
import { calendarDate } from '../../../lib/time.ts'
import classes from './missing-logs.module.css'

/** Reminds of sessions that were held elsewhere and whose log is not imported yet; nothing where there is none. */
export function MissingLogs({ projectId }: { projectId: ProjectId }) {
  const { t, i18n } = useTranslation('imports')
  const enabled = useMay(projectId)('import.read')
  const params = { projectId }
  const imports = useCall(listImports, { params }, { enabled }).data?.imports
  const programme = useCall(listSessions, { params }, { enabled })
  const now = new Date(programme.dataUpdatedAt)
  const missing = (programme.data?.sessions ?? []).filter((session) => imports && awaitsLog(session, imports, now))
  if (missing.length === 0) return null
  return (
    <section className={classes.missing} aria-label={t('missing.label')}>
      <FileClock size={20} aria-hidden />
      <ul className={classes.list}>
        {missing.map(({ id, title, day }) => (
          <li key={id}>
            <bdi className={classes.title}>{title}</bdi> ({calendarDate(day.date, i18n.language)}): {t('missing.text')}{' '}
            <TextLink
              to="/projects/$projectId/sessions/$sessionId/imports"
              params={{ projectId, sessionId: id }}
              aria-label={t('missing.linkOf', { title })}
            >
              {t('missing.link')}
            </TextLink>
          </li>
        ))}
      </ul>
    </section>
  )
}
