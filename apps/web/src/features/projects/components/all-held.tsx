import type { ProjectId } from '@muster/contracts/ids'
import { useTranslation } from 'react-i18next'
import { ButtonLink } from '../../../components/link.tsx'
import { useMay } from '../../../lib/me.ts'
import classes from './next-session.module.css'

/** What leads a project's page once all its sessions are over: the certificate, or the certificates of all. */
export function AllHeld({ projectId }: { projectId: ProjectId }) {
  const { t } = useTranslation('projects')
  const may = useMay(projectId)
  const whose = may('certificate.own') ? 'own' : may('certificate.read') ? 'all' : null
  return (
    <div className={classes.next}>
      <div className={classes.what}>
        <p className={classes.title}>{t('none.held.title')}</p>
        <p className={classes.who}>{t(`none.held.${whose ?? 'text'}`)}</p>
      </div>
      <div className={classes.actions}>
        {whose ? (
          <ButtonLink
            to={whose === 'own' ? '/projects/$projectId/my-certificate' : '/projects/$projectId/certificates'}
            params={{ projectId }}
            size="md"
          >
            {t(`none.held.${whose}Action`)}
          </ButtonLink>
        ) : null}
      </div>
    </div>
  )
}
