import type { Session } from '@muster/contracts/programme'
import { type InSession, useProgramme, useProject } from '../api.ts'
import { findNextSession } from '../rules/next-session.ts'
import { useWhere } from './live-context.tsx'

type Known = {
  session: Session | undefined
  timeZone: string | undefined
  /** Where to go after it. */
  next: Session | null
}

/** The session of this room and its project's zone, as far as they are known yet. */
export const useSession = (): Known => useSessionOf(useWhere())

/** The same of a session in whose room one is not. */
export function useSessionOf(where: InSession): Known {
  const sessions = useProgramme(where).data?.sessions ?? []
  const timeZone = useProject(where).data?.timeZone
  const session = sessions.find(({ id }) => id === where.sessionId)
  return { session, timeZone, next: findNextSession(sessions, where.sessionId) }
}
