import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ScrollRegion } from '../room/scroll-region.tsx'
import classes from './stage.module.css'

/**
 * What leads, and what stands beside it: under it, where there is no room. There both scroll by themselves, so that a slide
 * stays in sight; or as one, where it `flows`.
 */
export function StageParts({ main, side, flows = false }: { main: ReactNode; side: ReactNode; flows?: boolean }) {
  const { t } = useTranslation('live')
  return (
    <div className={classes.parts} data-flows={flows}>
      <div className={classes.main}>{main}</div>
      {side ? (
        <ScrollRegion className={classes.side} label={t('stage.beside')}>
          {side}
        </ScrollRegion>
      ) : null}
    </div>
  )
}
