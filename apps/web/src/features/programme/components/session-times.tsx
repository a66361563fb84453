import { useTranslation } from 'react-i18next'
import { calendarDate, clockRange, sameClock, viewerZone, zoneName } from '../../../lib/time.ts'
import { wallTimeOf } from '../../../lib/wall-clock.ts'
import classes from './session-times.module.css'

type Props = { from: string; to: string; timeZone: string; date: string }

/**
 * The time column of the programme: the viewer's clock in large, the project's under it, each with its zone. Where the
 * viewer has another day than the one that the session stands under, it is named.
 */
export function SessionTimes({ from, to, timeZone, date }: Props) {
  const { i18n } = useTranslation()
  const { language } = i18n
  const start = new Date(from)
  const end = new Date(to)
  const mine = viewerZone()
  const inZone = (zone: string) => clockRange(start, end, { language, timeZone: zone })
  const myDate = wallTimeOf(start, mine).date
  return (
    <div className={classes.times}>
      <time dateTime={from} className={classes.mine}>
        {inZone(mine)}
      </time>
      {myDate === date ? null : <bdi className={classes.day}>{calendarDate(myDate, language)}</bdi>}
      <bdi className={classes.zone}>{zoneName(mine, start, language)}</bdi>
      {sameClock(mine, timeZone, start) ? null : (
        <bdi className={classes.project}>
          {inZone(timeZone)} {zoneName(timeZone, start, language)}
        </bdi>
      )}
    </div>
  )
}
