import { useTranslation } from 'react-i18next'
import { dateTime, zoneName } from '../../../lib/time.ts'

/** A moment as it is written on paper: in the project's zone, which is named. */
export function Instant({ at, timeZone }: { at: string; timeZone: string }) {
  const { i18n } = useTranslation()
  const moment = new Date(at)
  return (
    <time dateTime={at}>
      {dateTime(moment, { language: i18n.language, timeZone })} ({zoneName(timeZone, moment, i18n.language)})
    </time>
  )
}
