import { Button } from '@mantine/core'
import { listHubs } from '@muster/contracts/hubs'
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
import { HubForm } from '../components/hub-form.tsx'
import { HubSection } from '../components/hub-section.tsx'
import { OwnCode } from '../components/own-code.tsx'

/** The hub rooms of a project: their rolls for whoever runs them, and for a participant the code to sign in with. */
export function HubsPage({ projectId }: { projectId: ProjectId }) {
  const { t } = useTranslation('hubs')
  const may = useMay(projectId)
  const [adding, setAdding] = useState(false)
  const project = useCall(getProject, { params: { projectId } }).data
  const query = useCall(listHubs, { params: { projectId } })
  const add = may('hub.manage') ? (
    <Button leftSection={<Plus size={18} aria-hidden />} onClick={() => setAdding(true)}>
      {t('add')}
    </Button>
  ) : null
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      over={project ? <bdi>{project.title}</bdi> : null}
      actions={query.data?.any ? add : null}
    >
      <Load query={query}>
        {({ hubs, any }) => (
          <>
            {any && may('attendance.own') ? <OwnCode projectId={projectId} /> : null}
            {hubs.map((hub) => (
              <HubSection key={hub.id} projectId={projectId} hub={hub} />
            ))}
            {any ? null : (
              <EmptyState title={t('none.title')} text={t(add ? 'none.text' : 'none.forOthers')} action={add} />
            )}
          </>
        )}
      </Load>
      <SidePanel title={t('add')} opened={adding} onClose={() => setAdding(false)}>
        <HubForm projectId={projectId} hub={null} onDone={() => setAdding(false)} />
      </SidePanel>
    </Page>
  )
}
