import { useTranslation } from 'react-i18next'
import { type EntryFilter, entryFilters } from '../rules/entries.ts'
import classes from './entry-filter.module.css'

type Props = {
  counts: Readonly<Record<EntryFilter, number>>
  value: EntryFilter
  onChange: (value: EntryFilter) => void
}

/** How many entries come to what; each number also shows only those. What there is none of is left out. */
export function EntryFilterBar({ counts, value, onChange }: Props) {
  const { t, i18n } = useTranslation('imports')
  const number = new Intl.NumberFormat(i18n.language)
  const offered = entryFilters.filter((filter) => counts[filter] > 0 || filter === value)
  // All, and one kind: there is nothing to choose.
  if (offered.length < 3) return null
  return (
    <div className={classes.bar} role="group" aria-label={t('filter.label')}>
      {offered.map((filter) => (
        <button
          key={filter}
          type="button"
          className={classes.tile}
          data-filter={filter}
          aria-pressed={filter === value}
          onClick={() => onChange(filter)}
        >
          <span className={classes.count}>{number.format(counts[filter])}</span>
          <span className={classes.label}>{t(`filter.${filter}`)}</span>
        </button>
      ))}
    </div>
  )
}
