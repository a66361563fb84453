import { useTranslation } from 'react-i18next'
import { dateTimeInZones, viewerZone } from '../../../lib/time.ts'

/** A moment in the viewer's zone, with the project's zone beside it where its clocks differ. */
export function SentAt({ at, timeZone = viewerZone() }: { at: string; timeZone: string | undefined }) {
  const { i18n } = useTranslation()
  return <time dateTime={at}>{dateTimeInZones(new Date(at), { language: i18n.language, timeZone })}</time>
}
