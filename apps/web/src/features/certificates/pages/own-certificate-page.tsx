import { getOwnStanding } from '@muster/contracts/attendance'
import { getOwnCertificate } from '@muster/contracts/certificates'
import type { ProjectId } from '@muster/contracts/ids'
import { getProject } from '@muster/contracts/projects'
import { useTranslation } from 'react-i18next'
import { Load } from '../../../components/load.tsx'
import { Page } from '../../../components/page.tsx'
import { LinesSkeleton } from '../../../components/skeletons.tsx'
import { useCall } from '../../../lib/query.ts'
import { NotYet } from '../components/not-yet.tsx'
import { OwnCertificate } from '../components/own-certificate.tsx'

const everyMs = 30_000

/** A participant's certificate, or what still stands between them and it. */
export function OwnCertificatePage({ projectId }: { projectId: ProjectId }) {
  const { t } = useTranslation('certificates')
  const project = useCall(getProject, { params: { projectId } }).data
  const own = useCall(getOwnCertificate, { params: { projectId } }, { every: everyMs })
  const standing = useCall(
    getOwnStanding,
    { params: { projectId } },
    { every: everyMs, enabled: own.data?.certificate === null },
  )
  return (
    <Page title={t('own.title')} over={project ? <bdi>{project.code}</bdi> : null}>
      <Load query={own} skeleton={<LinesSkeleton rows={8} />}>
        {({ certificate }) =>
          certificate ? (
            <OwnCertificate projectId={projectId} certificate={certificate} />
          ) : (
            <Load query={standing}>{(own) => <NotYet projectId={projectId} standing={own.standing} />}</Load>
          )
        }
      </Load>
    </Page>
  )
}
