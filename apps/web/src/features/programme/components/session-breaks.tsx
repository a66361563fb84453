import type { Session } from '@muster/contracts/programme'
import { useTranslation } from 'react-i18next'
import { clockRange, viewerZone } from '../../../lib/time.ts'
import classes from './session-row.module.css'

/** The breaks within a session on the viewer's clock, and what it is tagged with. */
export function SessionBreaks({ session: { breaks, tags } }: { session: Session }) {
  const { t, i18n } = useTranslation('programme')
  const { language } = i18n
  if (breaks.length === 0 && tags.length === 0) return null
  const times = breaks.map(({ startsAt, endsAt }) =>
    clockRange(new Date(startsAt), new Date(endsAt), { language, timeZone: viewerZone() }),
  )
  return (
    <p className={classes.state}>
      {breaks.length > 0 ? (
        <bdi>{t('breaks.at', { count: breaks.length, times: new Intl.ListFormat(language).format(times) })}</bdi>
      ) : null}
      {tags.length > 0 ? <bdi>{t('tags', { tags: new Intl.ListFormat(language).format(tags) })}</bdi> : null}
    </p>
  )
}
