import { useTranslation } from 'react-i18next'
import { dateTime, viewerZone, zoneName } from '../../../lib/time.ts'

/** A moment in the reader's zone, which is named. */
export function Moment({ at }: { at: string }) {
  const { i18n } = useTranslation()
  const moment = new Date(at)
  const where = { language: i18n.language, timeZone: viewerZone() }
  return (
    <time dateTime={at}>
      {dateTime(moment, where)} ({zoneName(where.timeZone, moment, where.language)})
    </time>
  )
}
