import { Button } from '@mantine/core'
import { type ActivityKind, listActivities } from '@muster/contracts/activities'
import type { ProjectId } from '@muster/contracts/ids'
import { getProject } from '@muster/contracts/projects'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../../components/empty-state.tsx'
import { Load } from '../../../components/load.tsx'
import { Page } from '../../../components/page.tsx'
import { SidePanel } from '../../../components/side-panel.tsx'
import { useMay } from '../../../lib/me.ts'
import { useCall } from '../../../lib/query.ts'
import { ActivityEditor } from '../components/activity-editor.tsx'
import { ActivityList } from '../components/activity-list.tsx'
import { MissingActivities } from '../components/missing-activities.tsx'

type Place = { kind: ActivityKind; sessionId: string | null }

/** What participants are to do beside attending; administrators write it here. */
export function ActivitiesPage({ projectId }: { projectId: ProjectId }) {
  const { t } = useTranslation('activities')
  const mayEdit = useMay(projectId)('activity.edit')
  const [adding, setAdding] = useState<Place | null>(null)
  const project = useCall(getProject, { params: { projectId } }).data
  const query = useCall(listActivities, { params: { projectId } })
  const add = (
    <Button leftSection={<Plus size={18} aria-hidden />} onClick={() => setAdding({ kind: 'report', sessionId: null })}>
      {t('add')}
    </Button>
  )
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      over={project ? <bdi>{project.title}</bdi> : null}
      actions={mayEdit ? add : null}
    >
      <Load query={query}>
        {({ activities, missing }) => (
          <>
            {mayEdit ? <MissingActivities projectId={projectId} missing={missing} onWrite={setAdding} /> : null}
            {activities.length > 0 ? (
              <ActivityList projectId={projectId} activities={activities} />
            ) : (
              <EmptyState title={t('none.title')} text={t(mayEdit ? 'none.add' : 'none.text')} />
            )}
          </>
        )}
      </Load>
      <SidePanel title={t('add')} opened={adding !== null} onClose={() => setAdding(null)}>
        {adding ? (
          <ActivityEditor
            projectId={projectId}
            activity={null}
            place={adding}
            quiz={null}
            tried={false}
            onDone={() => setAdding(null)}
          />
        ) : null}
      </SidePanel>
    </Page>
  )
}
