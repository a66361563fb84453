import { ActionIcon } from '@mantine/core'
import type { PersonCard } from '@muster/live/protocol/person-card'
import { UserX } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { askReason } from '../../../components/reason-dialog.tsx'
import { useLive } from '../room/live-context.tsx'
import { useGive } from '../room/use-give.ts'
import { staffIdOf } from '../store/selectors.ts'

/** Removes one person from the room, once it is said why. */
export function RemoveButton({ person: { personId, name } }: { person: PersonCard }) {
  const { t } = useTranslation('door')
  const staffId = useLive(staffIdOf)
  const { give, busy } = useGive('door.remove')
  const remove = async () => {
    const reason = await askReason({
      title: t('removeTitle', { name }),
      text: t('removeText'),
      label: t('removeReason'),
      confirm: t('remove'),
      danger: true,
    })
    if (reason !== null) await give({ type: 'door.remove', personId, reason }, staffId)
  }
  return (
    <ActionIcon aria-label={t('removeOf', { name })} loading={busy} onClick={() => void remove()}>
      <UserX size={18} aria-hidden />
    </ActionIcon>
  )
}
