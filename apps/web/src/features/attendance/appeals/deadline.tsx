import { useTranslation } from 'react-i18next'
import { dateTimeInZone, sameClock, viewerZone } from '../../../lib/time.ts'

/** Until when something may be asked for: in the reader's zone, and in the project's where its clocks show another time. */
export function Deadline({ at, timeZone }: { at: string; timeZone: string }) {
  const { t, i18n } = useTranslation('appeals')
  const moment = new Date(at)
  const inZone = (zone: string) => dateTimeInZone(moment, { language: i18n.language, timeZone: zone })
  const here = viewerZone()
  const words = sameClock(here, timeZone, moment)
    ? t('until', { at: inZone(here) })
    : t('untilThere', { at: inZone(here), there: inZone(timeZone) })
  return <time dateTime={at}>{words}</time>
}
