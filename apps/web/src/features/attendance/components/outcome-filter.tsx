import { useTranslation } from 'react-i18next'
import type { OutcomeCounts, OutcomeFilter } from '../filter-standings.ts'
import classes from './outcome-filter.module.css'

const filters = ['all', 'complete', 'pending', 'review', 'incomplete'] as const

type Props = { counts: OutcomeCounts; value: OutcomeFilter; onChange: (value: OutcomeFilter) => void }

/** How many people stand how; each number also shows only those people. */
export function OutcomeFilterBar({ counts, value, onChange }: Props) {
  const { t, i18n } = useTranslation('attendance')
  const number = new Intl.NumberFormat(i18n.language)
  return (
    <div className={classes.bar} role="group" aria-label={t('board.filter')}>
      {filters.map((filter) => (
        <button
          key={filter}
          type="button"
          className={classes.tile}
          data-outcome={counts[filter] > 0 ? filter : undefined}
          aria-pressed={filter === value}
          onClick={() => onChange(filter)}
        >
          <span className={classes.count}>{number.format(counts[filter])}</span>
          <span className={classes.label}>{t(filter === 'all' ? 'board.all' : `outcome.${filter}`)}</span>
        </button>
      ))}
    </div>
  )
}
