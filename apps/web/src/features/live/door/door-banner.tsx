import { DoorClosed } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { CountBanner } from '../room/count-banner.tsx'
import { useLive } from '../room/live-context.tsx'
import { useRoomView } from '../room/room-view.tsx'
import { findDoor } from '../store/selectors.ts'

/** Tells those who run the session that somebody stands before the locked room. */
export function DoorBanner() {
  const { t } = useTranslation('door')
  const { open } = useRoomView()
  const count = useLive((state) => findDoor(state)?.waiting.length ?? 0)
  return (
    <CountBanner
      icon={DoorClosed}
      tone="neutral"
      count={count}
      text={t('banner', { count })}
      show={t('show')}
      onShow={() => open('people')}
    />
  )
}
