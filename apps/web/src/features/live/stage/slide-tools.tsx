import { ActionIcon } from '@mantine/core'
import type { Deck } from '@muster/contracts/decks'
import { LayoutGrid } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SavingButton } from '../saving/saving-button.tsx'
import { useSaving } from '../saving/use-saving.ts'
import { PageOverview } from './page-overview.tsx'
import { ZoomControls } from './zoom-controls.tsx'

type Props = {
  /** Null until the list of decks is there. */
  deck: Deck | null
  page: number
  lastPage: number
  zoom: number
  /** Whether the slides may be small pictures. */
  maySave: boolean
  onZoom: (zoom: number) => void
  onPick: (page: number) => void
}

/** What everybody has who looks at slides: all pages at a glance, and a closer look at one. */
export function SlideTools({ deck, page, lastPage, zoom, maySave, onZoom, onPick }: Props) {
  const { t } = useTranslation('live')
  const isSaving = useSaving().isSaving && maySave
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
      {isSaving ? null : <ZoomControls zoom={zoom} onZoom={onZoom} />}
      {maySave ? <SavingButton /> : null}
      {isOpen && deck ? (
        <PageOverview deck={deck} page={page} lastPage={lastPage} onPick={onPick} onClose={() => setIsOpen(false)} />
      ) : null}
    </>
  )
}
