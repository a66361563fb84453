import type { SessionId } from '@muster/contracts/ids'
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import { v4 as uuidv4 } from 'uuid'
import { useStore } from 'zustand'
import { useShallow } from 'zustand/react/shallow'
import { makeLiveSocket } from '../../../lib/socket.ts'
import type { InSession } from '../api.ts'
import { makeLine } from '../store/line.ts'
import type { LiveState } from '../store/live-state.ts'
import { createLiveStore, type LiveStore } from '../store/live-store.ts'

type Room = { where: InSession; store: LiveStore }
const LiveContext = createContext<Room | null>(null)

const deviceKey = 'muster.device'

/** This tab, also after it was loaded anew. */
function thisDevice(): string {
  try {
    const known = sessionStorage.getItem(deviceKey)
    if (known) return known
    const device = uuidv4()
    sessionStorage.setItem(deviceKey, device)
    return device
  } catch {
    // Storage may be forbidden; the tab is then a new one whenever it is loaded.
    return uuidv4()
  }
}

type Props = {
  where: InSession
  /** Whose streams they are: the session's, or those of a rehearsal of it. */
  roomId: SessionId
  children: ReactNode
}

/** Comes into the room of a session while it is shown, and leaves it with the page. */
export function LiveProvider({ where, roomId, children }: Props) {
  const [store] = useState(() =>
    createLiveStore({ line: makeLine(makeLiveSocket()), device: thisDevice(), ...where, sessionId: roomId }),
  )
  useEffect(() => {
    store.join()
    return () => void store.leave()
  }, [store])
  return (
    <RoomProvider where={where} store={store}>
      {children}
    </RoomProvider>
  )
}

/** Lets everything inside show what a store holds, live or not. */
export function RoomProvider({ where, store, children }: Room & { children: ReactNode }) {
  const [value] = useState({ where, store })
  return <LiveContext value={value}>{children}</LiveContext>
}

function useRoom() {
  const room = useContext(LiveContext)
  if (!room) throw new Error('This part belongs into a live room.')
  return room
}

export const useWhere = (): InSession => useRoom().where
/** The room itself, for what one does in it. */
export const useLiveStore = (): LiveStore => useRoom().store

/** Something of the room; drawn again when it becomes something else. Lists and objects are compared by their parts. */
export const useLive = <Part,>(select: (state: LiveState) => Part): Part =>
  useStore(useRoom().store, useShallow(select))
