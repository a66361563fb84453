import { Flag } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { CountBanner } from '../room/count-banner.tsx'
import { useLive } from '../room/live-context.tsx'
import { useRoomView } from '../room/room-view.tsx'
import { listComplaints } from '../store/selectors.ts'

/** Tells those who run the session that somebody complains of what was said. */
export function ComplaintsBanner() {
  const { t } = useTranslation('complaints')
  const { showTool } = useRoomView()
  const count = useLive((state) => listComplaints(state).filter(({ closed }) => closed === null).length)
  return (
    <CountBanner
      icon={Flag}
      tone="at-risk"
      count={count}
      text={t('banner', { count })}
      show={t('show')}
      onShow={() => showTool('problems')}
    />
  )
}
