import { useTranslation } from 'react-i18next'
import { dateTime, viewerZone, zoneName } from '../../../lib/time.ts'
import classes from './board.module.css'

type Props = { found: number; asOfMs: number; isCutOff: boolean }

/** How many are shown, and as of when: it goes on by itself, unless the connection is gone. */
export function BoardAsOf({ found, asOfMs, isCutOff }: Props) {
  const { t, i18n } = useTranslation('attendance')
  const at = dateTime(new Date(asOfMs), { language: i18n.language, timeZone: viewerZone() })
  const zone = zoneName(viewerZone(), new Date(asOfMs), i18n.language)
  return (
    <p className={classes.asOf}>
      <span role="status">{t('board.found', { count: found })}</span>
      <span>{t('board.asOf', { at, zone })}</span>
      {isCutOff ? (
        <span role="alert" className={classes.cutOff}>
          {t('board.cutOff')}
        </span>
      ) : null}
    </p>
  )
}
