import { LifeBuoy } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { CountBanner } from '../room/count-banner.tsx'
import { useLive } from '../room/live-context.tsx'
import { useRoomView } from '../room/room-view.tsx'
import { listProblems } from '../store/selectors.ts'

/** Tells those who run the session that somebody has a problem that nobody sees to yet. */
export function ProblemsBanner() {
  const { t } = useTranslation('problems')
  const { showTool } = useRoomView()
  const count = useLive(
    (state) => listProblems(state).filter(({ closed, takenBy }) => closed === null && takenBy === null).length,
  )
  return (
    <CountBanner
      icon={LifeBuoy}
      tone="at-risk"
      count={count}
      text={t('banner', { count })}
      show={t('show')}
      onShow={() => showTool('problems')}
    />
  )
}
