import type { Standing } from '@muster/contracts/attendance'
import { tierWords } from '@muster/words/policy-words'
import { Trans, useTranslation } from 'react-i18next'
import { Moment } from '../../../components/moment.tsx'
import classes from './own-decision.module.css'

/** On somebody's own page: that people decided how it stands, and how it would stand without. */
export function OwnDecision({ standing: { decision, outcome, tier } }: { standing: Standing }) {
  const { t } = useTranslation('decisions')
  if (!decision) return null
  const lesser = outcome !== 'complete' && tier !== null ? tierWords(t, tier) : null
  return (
    <p className={classes.note}>
      <Trans t={t} i18nKey="own.decided" components={{ at: <Moment at={decision.at} /> }} />{' '}
      {lesser ? `${t('own.tier', { tierName: lesser })} ` : null}
      {t('own.unchanged')}
    </p>
  )
}
