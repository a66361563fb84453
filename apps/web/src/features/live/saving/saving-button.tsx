import { ActionIcon, Tooltip } from '@mantine/core'
import { ImageDown } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { announce } from '../../../components/announce.tsx'
import { useSaving } from './use-saving.ts'

/** Small pictures in place of whole slides, and back. */
export function SavingButton() {
  const { t } = useTranslation('saving')
  const { isSaving, choose } = useSaving()
  const toggle = () => {
    choose(!isSaving)
    announce(t(isSaving ? 'now.off' : 'now.on'))
  }
  return (
    <Tooltip label={t('button')} withinPortal={false}>
      <ActionIcon
        variant={isSaving ? 'light' : 'subtle'}
        size="lg"
        aria-label={t('button')}
        aria-pressed={isSaving}
        onClick={toggle}
      >
        <ImageDown size={18} aria-hidden />
      </ActionIcon>
    </Tooltip>
  )
}
