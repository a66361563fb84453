import type { ProjectId } from '@muster/contracts/ids'
import { getProject } from '@muster/contracts/projects'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../../components/empty-state.tsx'
import { Load } from '../../../components/load.tsx'
import { Page } from '../../../components/page.tsx'
import { Section } from '../../../components/section.tsx'
import { useMay } from '../../../lib/me.ts'
import { useCall } from '../../../lib/query.ts'
import { CertificateTable } from '../components/certificate-table.tsx'
import { IssueAll } from '../components/issue-all.tsx'
import { IssueOne } from '../components/issue-one.tsx'
import { RunProgress } from '../components/run-progress.tsx'
import { RunResult } from '../components/run-result.tsx'
import { isAtWork } from '../issue-run.ts'
import { useAnnouncedEnd } from '../use-announced-end.ts'
import { useCertificates } from '../use-issue-run.ts'

/** Issuing a project's certificates, and what was issued. Who may not issue reads. */
export function CertificatesPage({ projectId }: { projectId: ProjectId }) {
  const { t } = useTranslation('certificates')
  const mayIssue = useMay(projectId)('certificate.issue')
  const project = useCall(getProject, { params: { projectId } }).data
  const { query, run } = useCertificates(projectId)
  useAnnouncedEnd(run)
  const atWork = run !== null && isAtWork(run)
  const mayBegin = mayIssue && project !== undefined && project.state !== 'cancelled'
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      over={project ? <bdi>{project.code}</bdi> : null}
      actions={
        mayBegin ? <IssueAll projectId={projectId} finished={project.state === 'finished'} atWork={atWork} /> : null
      }
    >
      <Load query={query}>
        {({ certificates }) => (
          <>
            {run && atWork ? <RunProgress run={run} /> : null}
            {run && !atWork ? <RunResult run={run} /> : null}
            <Section title={t('table.title')}>
              {certificates.length > 0 ? (
                <CertificateTable projectId={projectId} certificates={certificates} mayRevoke={mayIssue} />
              ) : (
                <EmptyState title={t('empty.title')} text={t(mayBegin ? 'empty.textForIssuer' : 'empty.text')} />
              )}
            </Section>
            {mayBegin ? <IssueOne projectId={projectId} certificates={certificates} /> : null}
          </>
        )}
      </Load>
    </Page>
  )
}
