import { Button } from '@mantine/core'
import { useNetwork } from '@mantine/hooks'
import { Gauge } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import classes from '../room/banner.module.css'
import { useLive } from '../room/live-context.tsx'
import { isSlowLine } from '../rules/slow-line.ts'
import { mayPresent } from '../store/selectors.ts'
import { useSaving } from './use-saving.ts'

/** Offers to save data where the line is slow, until one has chosen; not to who shows slides, who needs them whole. */
export function SavingBanner() {
  const { t } = useTranslation('saving')
  const { hasChosen, choose } = useSaving()
  const { effectiveType = null, saveData = false } = useNetwork()
  const isSlow = useLive(({ roundTripsMs }) => isSlowLine({ roundTripsMs, effectiveType, saveData }))
  const isPresenter = useLive(mayPresent)
  return (
    <div role="status">
      {isSlow && !hasChosen && !isPresenter ? (
        <div className={classes.banner} data-tone="neutral">
          <Gauge size={18} aria-hidden />
          <span className={classes.words}>
            <strong>{t('offer.title')}</strong> {t('offer.text')}
          </span>
          <span className={classes.actions}>
            <Button size="compact-sm" onClick={() => choose(true)}>
              {t('offer.yes')}
            </Button>
            <Button size="compact-sm" variant="default" onClick={() => choose(false)}>
              {t('offer.no')}
            </Button>
          </span>
        </div>
      ) : null}
    </div>
  )
}
