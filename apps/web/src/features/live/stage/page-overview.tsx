import { Modal, TextInput } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import type { Deck } from '@muster/contracts/decks'
import { Search } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DialogHead, withOwnHead } from '../../../components/dialog-head.tsx'
import { Load } from '../../../components/load.tsx'
import { useDeckPages } from '../api.ts'
import { useWhere } from '../room/live-context.tsx'
import { findPages } from '../rules/find-pages.ts'
import classes from './page-overview.module.css'
import { PageTile } from './page-tile.tsx'

type Props = {
  deck: Deck
  /** The page that is seen. */
  page: number
  /** Pages after it are not offered: to those who do not present, what was not shown yet. */
  lastPage: number
  onPick: (page: number) => void
  onClose: () => void
}

/** All pages at a glance, with a search in what stands on them; picking one goes there. */
export function PageOverview({ deck, page, lastPage, onPick, onClose }: Props) {
  const { t } = useTranslation('live')
  const isPhone = useMediaQuery('(max-width: 48em)')
  const pages = useDeckPages(useWhere(), deck.id)
  const [search, setSearch] = useState('')
  const offered = deck.pages.slice(0, lastPage)
  return (
    <Modal opened onClose={onClose} {...withOwnHead} size="56rem" fullScreen={isPhone ?? false} lockScroll={false}>
      <DialogHead title={t('overview.title')} />
      <TextInput
        aria-label={t('overview.search')}
        placeholder={t('overview.search')}
        leftSection={<Search size={16} aria-hidden />}
        value={search}
        data-autofocus
        onChange={(event) => setSearch(event.currentTarget.value)}
      />
      <p className={classes.about} role="status">
        {pages.data?.prepared.done === false
          ? t('overview.preparing', { pages: pages.data.prepared.pages, count: deck.pages.length })
          : lastPage < deck.pages.length
            ? t('overview.shownOnly')
            : null}
      </p>
      <Load query={pages}>
        {({ pages: known }) => {
          const found = findPages(
            offered.map((_, index) => known[index]?.text ?? ''),
            search,
          )
          if (found.length === 0) return <p className={classes.about}>{t('overview.none')}</p>
          return (
            <ul className={classes.grid}>
              {found.map(({ page: number, line }) => (
                <li key={number}>
                  <PageTile
                    deckId={deck.id}
                    page={number}
                    size={offered[number - 1] ?? null}
                    hasPicture={known[number - 1]?.hasPicture ?? false}
                    line={line}
                    isCurrent={number === page}
                    onPick={() => {
                      onPick(number)
                      onClose()
                    }}
                  />
                </li>
              ))}
            </ul>
          )
        }}
      </Load>
    </Modal>
  )
}
