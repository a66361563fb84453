import { Button } from '@mantine/core'
import { useSessionStorage } from '@mantine/hooks'
import { Snail } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import classes from './banner.module.css'
import { useLive } from './live-context.tsx'

const seenKey = 'muster.slow-way-seen'

/** Says that this network lets through only requests, until one has read it. */
export function SlowWayBanner() {
  const { t } = useTranslation('live')
  const way = useLive((state) => state.way)
  const [seen, setSeen] = useSessionStorage({ key: seenKey, defaultValue: false, getInitialValueInEffect: false })
  return (
    <div role="status">
      {way === 'polling' && !seen ? (
        <div className={classes.banner} data-tone="neutral">
          <Snail size={18} aria-hidden />
          <span className={classes.words}>
            <strong>{t('slowWay.title')}</strong> {t('slowWay.text')}
          </span>
          <span className={classes.actions}>
            <Button size="compact-sm" variant="default" onClick={() => setSeen(true)}>
              {t('slowWay.seen')}
            </Button>
          </span>
        </div>
      ) : null}
    </div>
  )
}
