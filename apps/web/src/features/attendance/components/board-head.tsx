import { useTranslation } from 'react-i18next'
import type { LineColumn } from '../line-columns.ts'
import classes from './board-row.module.css'

/** The headings of the board; over the lines the days and the numbers of their sessions. */
export function BoardHead({ columns }: { columns: readonly LineColumn[] }) {
  const { t } = useTranslation('attendance')
  return (
    <div role="rowgroup">
      <div role="row" aria-rowindex={1} className={`${classes.cells} ${classes.head}`}>
        <div role="columnheader">{t('board.name')}</div>
        <div role="columnheader">{t('board.country')}</div>
        <div role="columnheader">{t('board.standing')}</div>
        <div role="columnheader">
          <span className={classes.hidden}>{t('board.lines')}</span>
          <span aria-hidden className={classes.lines}>
            {columns.map(({ sessionId, day, number, startsDay }) => (
              <span key={sessionId} className={classes.line} data-starts-day={startsDay}>
                {startsDay ? <span className={classes.day}>{t('board.day', { day })}</span> : null}
                {number}
              </span>
            ))}
          </span>
        </div>
      </div>
    </div>
  )
}
