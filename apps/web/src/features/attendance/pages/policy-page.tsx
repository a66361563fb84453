import { Button } from '@mantine/core'
import { listActivities } from '@muster/contracts/activities'
import { getBoard, getOwnStanding, getPolicy } from '@muster/contracts/attendance'
import type { ProjectId } from '@muster/contracts/ids'
import { getProject } from '@muster/contracts/projects'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Load } from '../../../components/load.tsx'
import { Page } from '../../../components/page.tsx'
import { Section } from '../../../components/section.tsx'
import { useMay } from '../../../lib/me.ts'
import { useCall } from '../../../lib/query.ts'
import { viewerZone } from '../../../lib/time.ts'
import { EarlierVersions } from '../components/earlier-versions.tsx'
import { PolicyForm } from '../components/policy-form.tsx'
import { PolicyVersion } from '../components/policy-version.tsx'
import { PolicyWays } from '../components/policy-ways.tsx'
import { Rule } from '../components/rule.tsx'

/** The calls whose answers a new version changes. */
const changes = [getPolicy, getBoard, getOwnStanding, listActivities]

/** The attendance rule of a project, in words that everybody reads; whoever may, changes it here. */
export function PolicyPage({ projectId }: { projectId: ProjectId }) {
  const { t } = useTranslation('attendance')
  const may = useMay(projectId)
  const [editing, setEditing] = useState(false)
  const project = useCall(getProject, { params: { projectId } }).data
  const query = useCall(getPolicy, { params: { projectId } })
  const offersChange = may('policy.edit') && !editing && query.data
  return (
    <Page
      title={t('policy.title')}
      over={project ? <bdi>{project.code}</bdi> : null}
      actions={offersChange ? <Button onClick={() => setEditing(true)}>{t('policy.change')}</Button> : null}
    >
      <Load query={query}>
        {(policy) => (
          <>
            <Rule clauses={policy.clauses} size="title" />
            <PolicyWays projectId={projectId} policy={policy.policy} />
            <PolicyVersion policy={policy} timeZone={project?.timeZone} />
            {editing ? (
              <Section title={t('policy.change')} lead={t(policy.frozen ? 'policy.frozen' : 'policy.notFrozen')}>
                <PolicyForm
                  key={policy.version}
                  projectId={projectId}
                  policy={policy}
                  changes={changes}
                  onDone={() => setEditing(false)}
                />
              </Section>
            ) : null}
            <EarlierVersions versions={policy.versions} timeZone={project?.timeZone ?? viewerZone()} />
          </>
        )}
      </Load>
    </Page>
  )
}
