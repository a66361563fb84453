import { assessShow, type ShowStanding } from '@muster/live/show/standing'
import { useLive } from '../room/live-context.tsx'
import { useServerNow } from '../room/use-server-now.ts'
import { stageOf } from '../store/selectors.ts'

/** Where the run of show stands this second, by the server's clock; null while none is on. */
export function useShowNow(): ShowStanding | null {
  const show = useLive((state) => stageOf(state).show)
  const now = useServerNow()
  return show && assessShow(show, now)
}
