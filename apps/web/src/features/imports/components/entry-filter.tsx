import { useTranslation } from 'react-i18next'
import { FilterTiles, type Tile } from '../../../components/filter-tiles.tsx'
import { type EntryFilter, entryFilters } from '../rules/entries.ts'

type Props = {
  counts: Readonly<Record<EntryFilter, number>>
  value: EntryFilter
  onChange: (value: EntryFilter) => void
}

const tones: { [Filter in EntryFilter]?: NonNullable<Tile<EntryFilter>['tone']> } = {
  ask: 'at-risk',
  person: 'credited',
}

/** How many entries come to what; each number also shows only those. What there is none of is left out. */
export function EntryFilterBar({ counts, value, onChange }: Props) {
  const { t } = useTranslation('imports')
  const offered = entryFilters.filter((filter) => counts[filter] > 0 || filter === value)
  // All, and one kind: there is nothing to choose.
  if (offered.length < 3) return null
  const tiles = offered.map((filter): Tile<EntryFilter> => {
    const tone = tones[filter]
    return { value: filter, label: t(`filter.${filter}`), count: counts[filter], ...(tone ? { tone } : {}) }
  })
  return <FilterTiles label={t('filter.label')} tiles={tiles} value={value} onChange={onChange} />
}
