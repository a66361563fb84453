import type { PolicyView } from '@muster/contracts/attendance'
import { Trans, useTranslation } from 'react-i18next'
import { sayLength } from '../../../lib/lengths.ts'
import classes from './rule.module.css'

type Values = Pick<PolicyView, 'atLeastPercent' | 'bridgeGapsSeconds' | 'outages'>

const treatments = ['excluded', 'credited', 'missed']

/** The attendance rule in sentences, with its values set off. */
export function Rule({ values, size = 'text' }: { values: Values; size?: 'title' | 'text' }) {
  const { t, i18n } = useTranslation('attendance')
  const { atLeastPercent, bridgeGapsSeconds, outages } = values
  const percent = new Intl.NumberFormat(i18n.language, { style: 'percent', maximumFractionDigits: 2 }).format(
    atLeastPercent / 100,
  )
  const gap = sayLength(bridgeGapsSeconds * 1000, i18n.language)
  const value = { value: <strong className={classes.value} /> }
  return (
    <div className={classes.rule} data-size={size}>
      <p>
        <Trans t={t} i18nKey="rule.share" values={{ percent }} components={value} />
      </p>
      <p>
        {bridgeGapsSeconds === 0 ? (
          t('rule.noBridge')
        ) : (
          <Trans t={t} i18nKey="rule.bridge" values={{ gap }} components={value} />
        )}
      </p>
      {treatments.includes(outages) ? <p>{t(`rule.outages.${outages}`)}</p> : null}
    </div>
  )
}
