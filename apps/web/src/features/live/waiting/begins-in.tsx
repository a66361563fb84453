import { sayTimeLeft } from '@muster/words/lengths'
import { useTranslation } from 'react-i18next'
import { useServerNow } from '../room/use-server-now.ts'
import classes from './begins-in.module.css'

/** How long it still is; after that, that it is for the facilitator to open the room. */
export function BeginsIn({ startsAt, hint }: { startsAt: string; hint: string | null }) {
  const { t, i18n } = useTranslation('live')
  const leftMs = Date.parse(startsAt) - useServerNow()
  return (
    <p className={classes.begins}>
      <strong>
        {leftMs > 0 ? t('waiting.beginsIn', { time: sayTimeLeft(leftMs, i18n.language) }) : t('waiting.soon')}
      </strong>{' '}
      {hint}
    </p>
  )
}
