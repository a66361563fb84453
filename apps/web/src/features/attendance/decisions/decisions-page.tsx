import type { ProjectId } from '@muster/contracts/ids'
import { listOverrides } from '@muster/contracts/overrides'
import { getProject } from '@muster/contracts/projects'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../../components/empty-state.tsx'
import { Load } from '../../../components/load.tsx'
import { Page } from '../../../components/page.tsx'
import { Section } from '../../../components/section.tsx'
import { useCall } from '../../../lib/query.ts'
import { viewerZone } from '../../../lib/time.ts'
import { AppealsSection } from '../appeals/appeals-section.tsx'
import { DecisionItem } from './decision-item.tsx'

const everyMs = 30_000

/** What people decided about people in a project: what waits first, then all of it. */
export function DecisionsPage({ projectId }: { projectId: ProjectId }) {
  const { t } = useTranslation('decisions')
  const project = useCall(getProject, { params: { projectId } }).data
  const decisions = useCall(listOverrides, { params: { projectId } }, { every: everyMs })
  return (
    <Page title={t('page.title')} lead={t('page.lead')} over={project ? <bdi>{project.code}</bdi> : null}>
      <AppealsSection projectId={projectId} timeZone={project?.timeZone ?? viewerZone()} />
      <Load query={decisions}>
        {({ overrides }) => {
          const waiting = overrides.filter(({ state }) => state === 'waiting')
          const others = overrides.filter(({ state }) => state !== 'waiting')
          return (
            <>
              {waiting.length > 0 ? (
                <Section title={t('page.waiting')} lead={t('page.waitingLead')}>
                  {waiting.map((override) => (
                    <DecisionItem key={override.id} projectId={projectId} override={override} named />
                  ))}
                </Section>
              ) : null}
              <Section title={t('page.all')}>
                {others.length > 0 ? (
                  others.map((override) => (
                    <DecisionItem key={override.id} projectId={projectId} override={override} named />
                  ))
                ) : (
                  <EmptyState title={t('page.empty.title')} text={t('page.empty.text')} />
                )}
              </Section>
            </>
          )
        }}
      </Load>
    </Page>
  )
}
