import { useTranslation } from 'react-i18next'
import classes from './filter-tiles.module.css'

export type Tile<Value extends string> = {
  value: Value
  label: string
  count: number
  /** How the number is coloured, where it is not nothing. */
  tone?: 'credited' | 'at-risk' | 'danger'
}

type Props<Value extends string> = {
  /** What the tiles choose; read out. */
  label: string
  tiles: readonly Tile<Value>[]
  value: Value
  onChange: (value: Value) => void
}

/** How many there are of each kind; each number also shows only those. */
export function FilterTiles<Value extends string>({ label, tiles, value, onChange }: Props<Value>) {
  const { i18n } = useTranslation()
  const number = new Intl.NumberFormat(i18n.language)
  return (
    <div className={classes.bar} role="group" aria-label={label}>
      {tiles.map((tile) => (
        <button
          key={tile.value}
          type="button"
          className={classes.tile}
          data-tone={tile.count > 0 ? tile.tone : undefined}
          aria-pressed={tile.value === value}
          onClick={() => onChange(tile.value)}
        >
          <span className={classes.count}>{number.format(tile.count)}</span>
          <span className={classes.label}>{tile.label}</span>
        </button>
      ))}
    </div>
  )
}
