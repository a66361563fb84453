import type { Standing } from '@muster/contracts/attendance'
import { Gavel, Hourglass } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import classes from './decision-mark.module.css'

type Props = { standing: Pick<Standing, 'decision' | 'awaitsSecond'> }

/** Beside how somebody stands: that people decided it, or that a decision waits. Nothing where neither is so. */
export function DecisionMark({ standing: { decision, awaitsSecond } }: Props) {
  const { t } = useTranslation('decisions')
  if (!decision && !awaitsSecond) return null
  return (
    <>
      {decision ? (
        <span className={classes.mark}>
          <Gavel size={14} aria-hidden /> {t('mark.decided')}
        </span>
      ) : null}
      {awaitsSecond ? (
        <span className={classes.mark} data-waits>
          <Hourglass size={14} aria-hidden /> {t('mark.awaitsSecond')}
        </span>
      ) : null}
    </>
  )
}
