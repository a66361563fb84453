import type { ProjectId } from '@muster/contracts/ids'
import { DemoPanel } from '../../features/demo/demo-panel.tsx'
import { ProjectPage } from '../../features/projects/pages/project-page.tsx'

/** A project, and in the demo what brings it to life. */
export function OverviewPage({ projectId }: { projectId: ProjectId }) {
  return (
    <>
      <ProjectPage projectId={projectId} />
      <DemoPanel projectId={projectId} />
    </>
  )
}
