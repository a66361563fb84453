import type { PersonId, ProjectId, SessionId } from '@muster/contracts/ids'
import type { Session, SessionInput } from '@muster/contracts/programme'
import type { ActualWindow } from './actual-window.ts'

/** One session as other modules read it. */
export type SessionFacts = Omit<SessionInput, 'startsAt' | 'endsAt' | 'breaks'> & {
  id: SessionId
  projectId: ProjectId
  /** As planned. */
  startsAt: Date
  endsAt: Date
  /** As planned, or as a decision corrected them. */
  breaks: { startsAt: Date; endsAt: Date }[]
  state: Session['state']
  openedAt: Date | null
  endedAt: Date | null
  endedHow: Session['endedHow']
  /** By which attendance is judged; null until it is opened. */
  actual: ActualWindow | null
  cancelledReason: string | null
  /** The session that took this one over. */
  mergedInto: SessionId | null
  resourcePersons: { personId: PersonId; name: string }[]
  /** Raised by every edit and every change of state. */
  revision: number
}
