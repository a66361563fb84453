import type { ProjectId } from '@muster/contracts/ids'
import { BoardPage as Board } from '../../features/attendance/pages/board-page.tsx'
import { MissingLogs } from '../../features/imports/components/missing-logs.tsx'

/** The attendance board, with a reminder of sessions of which nothing is known yet. */
export const BoardPage = ({ projectId }: { projectId: ProjectId }) => (
  <Board projectId={projectId} notice={<MissingLogs projectId={projectId} />} />
)
