import { UnstyledButton } from '@mantine/core'
import type { DeckId } from '@muster/contracts/ids'
import { useTranslation } from 'react-i18next'
import { pictureAddress } from '../api.ts'
import { useWhere } from '../room/live-context.tsx'
import classes from './page-overview.module.css'

type Props = {
  deckId: DeckId
  page: number
  /** Of the page in points; keeps the room until its picture is there. */
  size: { width: number; height: number } | null
  hasPicture: boolean
  /** Of its text, where that was searched. */
  line: string | null
  isCurrent: boolean
  onPick: () => void
}

/** One page among many. */
export function PageTile({ deckId, page, size, hasPicture, line, isCurrent, onPick }: Props) {
  const { t } = useTranslation('live')
  const where = useWhere()
  return (
    <UnstyledButton
      className={classes.tile}
      aria-label={line === null ? t('overview.page', { page }) : t('overview.pageWith', { page, line })}
      aria-current={isCurrent ? 'page' : undefined}
      onClick={onPick}
    >
      <span className={classes.picture} style={{ aspectRatio: size ? `${size.width} / ${size.height}` : '16 / 9' }}>
        {hasPicture ? <img src={pictureAddress(where, { deckId, page })} alt="" loading="lazy" /> : null}
      </span>
      <span className={classes.number}>{page}</span>
      {line === null ? null : <bdi className={classes.line}>{line}</bdi>}
    </UnstyledButton>
  )
}
