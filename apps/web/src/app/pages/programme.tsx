import type { ProjectId } from '@muster/contracts/ids'
import { MissingLogs } from '../../features/imports/components/missing-logs.tsx'
import { ProgrammePage as Programme } from '../../features/programme/pages/programme-page.tsx'

/** The programme, with a reminder of sessions that were held elsewhere. */
export const ProgrammePage = ({ projectId }: { projectId: ProjectId }) => (
  <Programme projectId={projectId} notice={<MissingLogs projectId={projectId} />} />
)
