import { useCallback, useSyncExternalStore } from 'react'
import { useLiveStore } from './live-context.tsx'

/** The time on the server's clock (epoch ms), in whole steps of `everyMs`: all countdowns of a room show the same. */
export function useServerNow(everyMs = 1000): number {
  const store = useLiveStore()
  const subscribe = useCallback(
    (tick: () => void) => {
      const timer = setInterval(tick, Math.min(everyMs, 1000))
      // The clock of a replay goes where one looks.
      const unsubscribe = store.subscribe(tick)
      return () => {
        clearInterval(timer)
        unsubscribe()
      }
    },
    [store, everyMs],
  )
  return useSyncExternalStore(subscribe, () => Math.floor(store.serverNow() / everyMs) * everyMs)
}
