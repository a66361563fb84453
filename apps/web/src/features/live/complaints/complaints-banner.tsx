import { Button } from '@mantine/core'
import { Flag } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import classes from '../room/banner.module.css'
import { useLive } from '../room/live-context.tsx'
import { useRoomView } from '../room/room-view.tsx'
import { listComplaints } from '../store/selectors.ts'

/** Tells those who run the session that somebody complains of what was said. */
export function ComplaintsBanner() {
  const { t } = useTranslation('complaints')
  const { showTool } = useRoomView()
  const count = useLive((state) => listComplaints(state).filter(({ closed }) => closed === null).length)
  return (
    <div role="status">
      {count > 0 ? (
        <div className={classes.banner} data-tone="at-risk">
          <Flag size={18} aria-hidden />
          <span className={classes.words}>
            <strong>{t('banner', { count })}</strong>
          </span>
          <span className={classes.actions}>
            <Button size="compact-sm" variant="default" onClick={() => showTool('problems')}>
              {t('show')}
            </Button>
          </span>
        </div>
      ) : null}
    </div>
  )
}
