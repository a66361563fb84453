import type { ProjectId } from '@muster/contracts/ids'
import { getProject } from '@muster/contracts/projects'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Load } from '../../../components/load.tsx'
import { Page } from '../../../components/page.tsx'
import { RowsSkeleton } from '../../../components/skeletons.tsx'
import { useMay } from '../../../lib/me.ts'
import { useCall } from '../../../lib/query.ts'
import { viewerZone } from '../../../lib/time.ts'
import { Board } from '../components/board.tsx'
import { ReportMenu } from '../components/report-menu.tsx'
import { useBoard } from '../use-board.ts'
import { useProgramme } from '../use-programme.ts'

/** The attendance board of a project, for who runs it and who audits it. */
export function BoardPage({ projectId, notice }: { projectId: ProjectId; notice?: ReactNode }) {
  const { t } = useTranslation('attendance')
  const [attempts, setAttempts] = useState(0)
  const project = useCall(getProject, { params: { projectId } }).data
  const may = useMay(projectId)
  return (
    <Page
      title={t('board.title')}
      lead={t('board.lead')}
      over={project ? <bdi>{project.code}</bdi> : null}
      actions={may('attendance.export') ? <ReportMenu projectId={projectId} /> : null}
    >
      {notice}
      <FollowedBoard
        key={`${projectId} ${attempts}`}
        projectId={projectId}
        timeZone={project?.timeZone ?? viewerZone()}
        onRetry={() => setAttempts(attempts + 1)}
      />
    </Page>
  )
}

type Props = { projectId: ProjectId; timeZone: string; onRetry: () => void }

function FollowedBoard({ projectId, timeZone, onRetry }: Props) {
  const programme = useProgramme(projectId)
  const board = useBoard(projectId)
  return (
    <Load query={{ ...board, refetch: onRetry }} skeleton={<RowsSkeleton rows={10} />}>
      {(data) => (
        <Board
          projectId={projectId}
          board={data}
          isCutOff={board.error !== null}
          programme={programme}
          timeZone={timeZone}
        />
      )}
    </Load>
  )
}
