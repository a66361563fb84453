import { useTranslation } from 'react-i18next'
import { longDate, viewerZone, zoneName } from '../../../lib/time.ts'

/** The viewer's day of a moment, and the project's beside it where there it is another day. */
export function SessionDate({ at, timeZone }: { at: string; timeZone: string }) {
  const { t, i18n } = useTranslation('projects')
  const language = i18n.language
  const moment = new Date(at)
  const here = longDate(moment, { language, timeZone: viewerZone() })
  const there = longDate(moment, { language, timeZone })
  return (
    <bdi>{here === there ? here : t('next.twoDates', { here, there, zone: zoneName(timeZone, moment, language) })}</bdi>
  )
}
