import { useMediaQuery } from '@mantine/hooks'
import type { ReactNode } from 'react'
import type { InSession } from '../api.ts'
import { RehearsalProvider, useRehearsing } from '../rehearsal/rehearsal-context.tsx'
import { LiveProvider } from '../room/live-context.tsx'
import { LiveRoom } from '../room/live-room.tsx'
import { RoomViewProvider } from '../room/room-view.tsx'

type Props = InSession & {
  /** What the page around gives to every screen, such as the choice of language. */
  menu?: ReactNode
}

/** The live room of one session, before, during and after it. Fills the window; shows itself by what the session does. */
export function LivePage({ projectId, sessionId, menu }: Props) {
  const isWide = useMediaQuery('(min-width: 62em)', undefined, { getInitialValueInEffect: false })
  return (
    <RehearsalProvider key={sessionId} sessionId={sessionId}>
      <Room where={{ projectId, sessionId }}>
        <RoomViewProvider startOpen={isWide}>
          <LiveRoom menu={menu} />
        </RoomViewProvider>
      </Room>
    </RehearsalProvider>
  )
}

/** The session's own room, or that of the rehearsal that this tab is in. */
function Room({ where, children }: { where: InSession; children: ReactNode }) {
  const { rehearsalId } = useRehearsing()
  const roomId = rehearsalId ?? where.sessionId
  return (
    <LiveProvider key={roomId} where={where} roomId={roomId}>
      {children}
    </LiveProvider>
  )
}
