import { Button } from '@mantine/core'
import { LifeBuoy } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import classes from '../room/banner.module.css'
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
    <div role="status">
      {count > 0 ? (
        <div className={classes.banner} data-tone="at-risk">
          <LifeBuoy size={18} aria-hidden />
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
