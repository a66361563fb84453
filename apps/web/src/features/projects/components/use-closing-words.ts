import { useTranslation } from 'react-i18next'
import { calendarDate, clockWithSeconds, zoneName } from '../../../lib/time.ts'
import { closingMoment } from '../rules/closing-moment.ts'

/** When nominations close, to the second and with its zone: `1 November 2021, 23:59:59 (Seoul, GMT+9)`. */
export function useClosingWords(): (day: string, timeZone: string) => string {
  const { t, i18n } = useTranslation('projects')
  return (day, timeZone) => {
    const at = closingMoment(day, timeZone)
    return t('fact.moment', {
      date: calendarDate(day, i18n.language),
      clock: clockWithSeconds(at, { language: i18n.language, timeZone }),
      zone: zoneName(timeZone, at, i18n.language),
    })
  }
}
