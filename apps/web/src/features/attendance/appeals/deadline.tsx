import { useTranslation } from 'react-i18next'
import { dateTimeInZone, sameClock, viewerZone } from '../../../lib/time.ts'

type Props = {
  at: string
  /** The project's. */
  timeZone: string
  /** Whether it is over. */
  past?: boolean
}

/** Until when a review may be asked for, or could be: in the reader's zone, and in the project's where its clocks differ. */
export function Deadline({ at, timeZone, past = false }: Props) {
  const { t, i18n } = useTranslation('appeals')
  const moment = new Date(at)
  const inZone = (zone: string) => dateTimeInZone(moment, { language: i18n.language, timeZone: zone })
  const here = viewerZone()
  const words = sameClock(here, timeZone, moment)
    ? t(past ? 'wasUntil' : 'until', { at: inZone(here) })
    : t(past ? 'wasUntilThere' : 'untilThere', { at: inZone(here), there: inZone(timeZone) })
  return <time dateTime={at}>{words}</time>
}
