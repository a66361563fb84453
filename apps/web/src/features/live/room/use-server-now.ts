import { useEffect, useState } from 'react'
import { useLiveStore } from './live-context.tsx'

/** The time on the server's clock (epoch ms), anew every second or so; all countdowns of a room show the same. */
export function useServerNow(everyMs = 1000): number {
  const store = useLiveStore()
  const [now, setNow] = useState(() => store.serverNow())
  useEffect(() => {
    setNow(store.serverNow())
    const timer = setInterval(() => setNow(store.serverNow()), everyMs)
    return () => clearInterval(timer)
  }, [store, everyMs])
  return now
}
