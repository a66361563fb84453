import { getBoard } from '@muster/contracts/attendance'
import type { ProjectId } from '@muster/contracts/ids'
import { getProject } from '@muster/contracts/projects'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Load } from '../../../components/load.tsx'
import { Page } from '../../../components/page.tsx'
import { RowsSkeleton } from '../../../components/skeletons.tsx'
import { useCall } from '../../../lib/query.ts'
import { viewerZone } from '../../../lib/time.ts'
import { Board } from '../components/board.tsx'
import { useProgramme } from '../use-programme.ts'

/** The attendance board of a project, for who runs it and who audits it. */
export function BoardPage({ projectId, notice }: { projectId: ProjectId; notice?: ReactNode }) {
  const { t } = useTranslation('attendance')
  const programme = useProgramme(projectId)
  const project = useCall(getProject, { params: { projectId } }).data
  const board = useCall(getBoard, { params: { projectId } }, { every: programme.everyMs })
  return (
    <Page title={t('board.title')} lead={t('board.lead')} over={project ? <bdi>{project.code}</bdi> : null}>
      {notice}
      <Load query={board} skeleton={<RowsSkeleton rows={10} />}>
        {({ standings, asOf }) => (
          <Board
            projectId={projectId}
            standings={standings}
            asOfMs={asOf}
            programme={programme}
            timeZone={project?.timeZone ?? viewerZone()}
          />
        )}
      </Load>
    </Page>
  )
}
