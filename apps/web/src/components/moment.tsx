import { useTranslation } from 'react-i18next'
import { dateTimeInZone, viewerZone } from '../lib/time.ts'

/** A moment with the zone that shows it: the reader's, unless another is given. */
export function Moment({ at, timeZone = viewerZone() }: { at: string; timeZone?: string }) {
  const { i18n } = useTranslation()
  return <time dateTime={at}>{dateTimeInZone(new Date(at), { language: i18n.language, timeZone })}</time>
}
