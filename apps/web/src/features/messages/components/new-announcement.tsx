import type { ProjectId } from '@muster/contracts/ids'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useConfirm } from '../../../components/confirm.tsx'
import { SidePanel } from '../../../components/side-panel.tsx'
import { AnnouncementForm } from './announcement-form.tsx'

type Props = { projectId: ProjectId; opened: boolean; onClose: () => void }

/** The side panel in which an announcement is written. What was typed in is not lost by a slip. */
export function NewAnnouncement({ projectId, opened, onClose }: Props) {
  const { t } = useTranslation('messages')
  const confirm = useConfirm()
  const changed = useRef(false)
  const close = () => {
    changed.current = false
    onClose()
  }
  const leave = async () => {
    const words = { title: t('discard.title'), text: t('discard.text'), confirm: t('discard.confirm') }
    if (!changed.current || (await confirm({ ...words, danger: true }))) close()
  }
  return (
    <SidePanel title={t('form.title')} opened={opened} onClose={() => void leave()}>
      <AnnouncementForm
        projectId={projectId}
        onChanged={() => {
          changed.current = true
        }}
        onDone={close}
        onCancel={() => void leave()}
      />
    </SidePanel>
  )
}
