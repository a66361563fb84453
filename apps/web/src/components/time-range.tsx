import { useTranslation } from 'react-i18next'
import { clockRange, sameClock, viewerZone, zoneName } from '../lib/time.ts'
import classes from './time-range.module.css'

type Props = { from: string; to: string; timeZone: string }

/** From when to when in the viewer's zone, with the project's zone beside it where its clocks differ. */
export function TimeRange({ from, to, timeZone }: Props) {
  const { i18n } = useTranslation()
  const start = new Date(from)
  const end = new Date(to)
  const mine = viewerZone()
  const inZone = (zone: string) => clockRange(start, end, { language: i18n.language, timeZone: zone })
  return (
    <span className={classes.range}>
      <time dateTime={from}>
        {inZone(mine)} <span className={classes.zone}>{zoneName(mine, start, i18n.language)}</span>
      </time>
      {sameClock(mine, timeZone, start) ? null : (
        <bdi className={classes.other}>
          {inZone(timeZone)} <span className={classes.zone}>{zoneName(timeZone, start, i18n.language)}</span>
        </bdi>
      )}
    </span>
  )
}
