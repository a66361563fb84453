import type { ProjectId } from '@muster/contracts/ids'
import type { ImportSummary } from '@muster/contracts/imports'
import { useTranslation } from 'react-i18next'
import { TextLink } from '../../../components/link.tsx'
import { dateTime, viewerZone, zoneName } from '../../../lib/time.ts'
import { ImportState } from './import-state.tsx'
import classes from './log-list.module.css'

/** The logs that were brought to a session, each leading to what was made of it. */
export function LogList({ projectId, logs }: { projectId: ProjectId; logs: readonly ImportSummary[] }) {
  const { t, i18n } = useTranslation('imports')
  return (
    <ul className={classes.list}>
      {logs.map(({ id, state, format, fileName, uploadedAt }) => {
        const at = new Date(uploadedAt)
        const when = { at: dateTime(at, { language: i18n.language, timeZone: viewerZone() }) }
        return (
          <li key={id} className={classes.log}>
            <div>
              <TextLink to="/projects/$projectId/imports/$importId" params={{ projectId, importId: id }}>
                <bdi>{fileName ?? t('file.removed')}</bdi>
              </TextLink>
              <p className={classes.facts}>
                {t(`format.${format}`)} ·{' '}
                {t('file.brought', { ...when, zone: zoneName(viewerZone(), at, i18n.language) })}
              </p>
            </div>
            <ImportState state={state} />
          </li>
        )
      })}
    </ul>
  )
}
