import type { Session } from '@muster/contracts/programme'
import { useProgramme, useProject } from '../api.ts'
import { useWhere } from './live-context.tsx'

/** The session of this room and its project's zone, as far as they are known yet. */
export function useSession(): {
  session: Session | undefined
  timeZone: string | undefined
  next: Session | undefined
} {
  const where = useWhere()
  const sessions = useProgramme(where).data?.sessions ?? []
  const timeZone = useProject(where).data?.timeZone
  const index = sessions.findIndex(({ id }) => id === where.sessionId)
  const next = sessions.slice(index + 1).find(({ state }) => state === 'planned' || state === 'open')
  return { session: sessions[index], timeZone, next: index < 0 ? undefined : next }
}
