import { ActionIcon } from '@mantine/core'
import { useWindowEvent } from '@mantine/hooks'
import { ZoomIn, ZoomOut } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { announce } from '../../../components/announce.tsx'
import { isTaken } from '../rules/page-keys.ts'
import { zoomBy, zoomForKey, zooms } from '../rules/zoom.ts'

type Props = { zoom: number; onZoom: (zoom: number) => void }

/** Makes the page larger and smaller for this person alone, by buttons and keys. */
export function ZoomControls({ zoom, onZoom }: Props) {
  const { t } = useTranslation('live')
  const zoomTo = (target: number) => {
    if (target === zoom) return
    onZoom(target)
    announce(t('zoom.now', { percent: Math.round(target * 100) }))
  }
  useWindowEvent('keydown', (event) => {
    if (isTaken(event)) return
    const target = zoomForKey(event.key, zoom)
    if (target !== null) zoomTo(target)
  })
  return (
    <>
      <ActionIcon
        variant="subtle"
        size="lg"
        aria-label={t('zoom.smaller')}
        aria-keyshortcuts="-"
        disabled={zoom <= 1}
        onClick={() => zoomTo(zoomBy(zoom, -1))}
      >
        <ZoomOut size={18} aria-hidden />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        size="lg"
        aria-label={t('zoom.larger')}
        aria-keyshortcuts="+"
        disabled={zoom >= (zooms.at(-1) ?? 1)}
        onClick={() => zoomTo(zoomBy(zoom, 1))}
      >
        <ZoomIn size={18} aria-hidden />
      </ActionIcon>
    </>
  )
}
