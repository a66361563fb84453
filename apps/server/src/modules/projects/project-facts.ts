import type { ProjectId } from '@muster/contracts/ids'
import type { ProjectInput, ProjectState } from '@muster/contracts/projects'
import type { z } from 'zod'

/** What is written about a project, as other modules read it. Days are calendar dates in `timeZone`. */
export type ProjectFacts = Omit<ProjectInput, 'nominationsCloseOn'> & {
  id: ProjectId
  state: z.output<typeof ProjectState>
  /** The last instant at which a nomination is in time. */
  nominationsCloseAt: Date | null
  /** The instants between which its sessions may lie; `endsAt` no longer belongs. */
  window: { startsAt: Date; endsAt: Date }
  /** Null where it was not cancelled, or its reason was erased. */
  cancelledReason: string | null
  isDemo: boolean
  revision: number
  createdAt: Date
}
