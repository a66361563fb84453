import { useTranslation } from 'react-i18next'
import { dateTime, sameClock, viewerZone, zoneName } from '../../../lib/time.ts'

/** A moment in the viewer's zone, with the project's zone beside it where its clocks differ. */
export function SentAt({ at, timeZone }: { at: string; timeZone: string | undefined }) {
  const { i18n } = useTranslation()
  const moment = new Date(at)
  const mine = viewerZone()
  const inZone = (zone: string) =>
    `${dateTime(moment, { language: i18n.language, timeZone: zone })} (${zoneName(zone, moment, i18n.language)})`
  return (
    <time dateTime={at}>
      {inZone(mine)}
      {timeZone && !sameClock(mine, timeZone, moment) ? ` · ${inZone(timeZone)}` : null}
    </time>
  )
}
