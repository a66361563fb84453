import { useSessionStorage } from '@mantine/hooks'
import type { SessionId } from '@muster/contracts/ids'
import { createContext, type ReactNode, useContext, useMemo } from 'react'

type Rehearsing = {
  /** The rehearsal that this tab is in; null where it is in the session's own room. */
  rehearsalId: SessionId | null
  goTo(rehearsalId: SessionId): void
  /** Back to the session itself. */
  goBack(): void
}

const RehearsalContext = createContext<Rehearsing | null>(null)

/** In which room this tab is, the session's or that of a rehearsal of it; also after it was loaded anew. */
export function RehearsalProvider({ sessionId, children }: { sessionId: SessionId; children: ReactNode }) {
  const [rehearsalId, setRehearsal] = useSessionStorage<SessionId | null>({
    key: `muster.rehearsal.${sessionId}`,
    defaultValue: null,
    getInitialValueInEffect: false,
  })
  const value = useMemo(
    () => ({ rehearsalId, goTo: (id: SessionId) => setRehearsal(id), goBack: () => setRehearsal(null) }),
    [rehearsalId, setRehearsal],
  )
  return <RehearsalContext value={value}>{children}</RehearsalContext>
}

export function useRehearsing(): Rehearsing {
  const rehearsing = useContext(RehearsalContext)
  if (!rehearsing) throw new Error('This part belongs into a live room.')
  return rehearsing
}
