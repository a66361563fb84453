import { useTranslation } from 'react-i18next'
import { FilterTiles, type Tile } from '../../../components/filter-tiles.tsx'
import { type BoardTile, boardTiles, type TileCounts } from '../filter-rows.ts'

const tones: { [Name in BoardTile]?: NonNullable<Tile<BoardTile>['tone']> } = {
  here: 'credited',
  vanished: 'at-risk',
  'at-risk': 'at-risk',
  incomplete: 'danger',
  complete: 'credited',
  review: 'at-risk',
}
/** Of interest while a session runs; otherwise only where there is somebody. */
const liveTiles: readonly BoardTile[] = ['here', 'vanished', 'at-risk']

type Props = {
  counts: TileCounts
  /** Whether a session runs. */
  isLive: boolean
  value: BoardTile
  onChange: (value: BoardTile) => void
}

/** How many people stand how; each number also shows only those people. */
export function BoardTiles({ counts, isLive, value, onChange }: Props) {
  const { t } = useTranslation('attendance')
  const tiles = boardTiles
    .filter((tile) => isLive || !liveTiles.includes(tile) || counts[tile] > 0 || tile === value)
    .map((tile): Tile<BoardTile> => {
      const tone = tones[tile]
      return { value: tile, label: t(`board.tile.${tile}`), count: counts[tile], ...(tone ? { tone } : {}) }
    })
  return <FilterTiles label={t('board.filter')} tiles={tiles} value={value} onChange={onChange} />
}
