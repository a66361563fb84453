import { Button } from '@mantine/core'
import { DoorClosed } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import classes from '../room/banner.module.css'
import { useLive } from '../room/live-context.tsx'
import { useRoomView } from '../room/room-view.tsx'
import { findDoor } from '../store/selectors.ts'

/** Tells those who run the session that somebody stands before the locked room. */
export function DoorBanner() {
  const { t } = useTranslation('door')
  const { open } = useRoomView()
  const count = useLive((state) => findDoor(state)?.waiting.length ?? 0)
  return (
    <div role="status">
      {count > 0 ? (
        <div className={classes.banner} data-tone="neutral">
          <DoorClosed size={18} aria-hidden />
          <span className={classes.words}>
            <strong>{t('banner', { count })}</strong>
          </span>
          <span className={classes.actions}>
            <Button size="compact-sm" variant="default" onClick={() => open('people')}>
              {t('show')}
            </Button>
          </span>
        </div>
      ) : null}
    </div>
  )
}
