import { ActionIcon } from '@mantine/core'
import type { Deck } from '@muster/contracts/decks'
import { LayoutGrid } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PageOverview } from './page-overview.tsx'
import { ZoomControls } from './zoom-controls.tsx'

type Props = {
  /** Null until the list of decks is there. */
  deck: Deck | null
  page: number
  lastPage: number
  zoom: number
  onZoom: (zoom: number) => void
  onPick: (page: number) => void
}

/** What everybody has who looks at slides: all pages at a glance, and a closer look at one. */
export function SlideTools({ deck, page, lastPage, zoom, onZoom, onPick }: Props) {
  const { t } = useTranslation('live')
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <ActionIcon
        variant="subtle"
        size="lg"
        aria-label={t('overview.title')}
        disabled={!deck}
        onClick={() => setIsOpen(true)}
      >
        <LayoutGrid size={18} aria-hidden />
      </ActionIcon>
      <ZoomControls zoom={zoom} onZoom={onZoom} />
      {isOpen && deck ? (
        <PageOverview deck={deck} page={page} lastPage={lastPage} onPick={onPick} onClose={() => setIsOpen(false)} />
      ) : null}
    </>
  )
}
