import type { LogRow } from '@muster/contracts/imports'
import { useTranslation } from 'react-i18next'
import { clockWithSeconds } from '../../../lib/time.ts'
import classes from './entry.module.css'

const shownAtFirst = 3

/** The stays of an entry as the log tells them; many are folded away. */
export function StayList({ rows, timeZone }: { rows: readonly LogRow[]; timeZone: string }) {
  const { t } = useTranslation('imports')
  const first = rows.slice(0, shownAtFirst)
  const rest = rows.slice(shownAtFirst)
  return (
    <>
      <ul className={classes.stays}>
        {first.map((row) => (
          <Stay key={`${row.line} ${row.stay}`} row={row} timeZone={timeZone} />
        ))}
      </ul>
      {rest.length > 0 ? (
        <details>
          <summary className={classes.soft}>{t('entry.moreStays', { count: rest.length })}</summary>
          <ul className={classes.stays}>
            {rest.map((row) => (
              <Stay key={`${row.line} ${row.stay}`} row={row} timeZone={timeZone} />
            ))}
          </ul>
        </details>
      ) : null}
    </>
  )
}

export function Stay({ row, timeZone }: { row: LogRow; timeZone: string }) {
  const { t, i18n } = useTranslation('imports')
  const { line, startMs, endMs, precisionMs, note } = row
  const clock = (ms: number | null) =>
    ms === null ? t('entry.unknown') : clockWithSeconds(new Date(ms), { language: i18n.language, timeZone })
  return (
    <li>
      {startMs === null && endMs === null ? null : (
        <span className={classes.times}>
          {clock(startMs)}–{clock(endMs)}
        </span>
      )}{' '}
      <span className={classes.soft}>{t('entry.line', { line })}</span>
      {precisionMs > 0 ? <span className={classes.note}>{t('entry.toTheMinute')}</span> : null}
      {note ? <span className={classes.note}>{t(`note.${note}`)}</span> : null}
    </li>
  )
}
