import { findWaitEnd } from '@muster/live/chat/order'
import type { StreamId } from '@muster/live/stream'
import { useSyncExternalStore } from 'react'
import { useLive, useLiveStore } from '../room/live-context.tsx'
import { findOrdered } from '../store/selectors.ts'

/** How many seconds this person has to wait before they write again in a chat; 0 when they need not. */
export function useWait(id: StreamId): number {
  const store = useLiveStore()
  const until = useLive((state) => {
    const chat = findOrdered(state, id)
    return chat && state.me && findWaitEnd(chat, state.me)
  })
  return useSyncExternalStore(often, () =>
    until === null ? 0 : Math.max(0, Math.ceil((until - store.serverNow()) / 1000)),
  )
}

function often(tick: () => void) {
  const timer = setInterval(tick, 250)
  return () => clearInterval(timer)
}
