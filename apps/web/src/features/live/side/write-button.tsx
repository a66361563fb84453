import { ActionIcon } from '@mantine/core'
import type { PersonCard } from '@muster/live/protocol/person-card'
import { streamId } from '@muster/live/stream'
import { MessageSquareText } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useLive } from '../room/live-context.tsx'
import { useRoomView } from '../room/room-view.tsx'
import { newMessageId } from './message-id.ts'

/** For those who run the session: writes to one person in private, whether or not that person has written to them. */
export function WriteButton({ person: { personId, name } }: { person: PersonCard }) {
  const { t } = useTranslation('live')
  const { showChannel } = useRoomView()
  const sessionId = useLive((state) => state.sessionId)
  const write = () => {
    showChannel(streamId({ kind: 'private', sessionId, personId }))
    // Once the chat stands in place of the people.
    setTimeout(() => document.getElementById(newMessageId)?.focus())
  }
  return (
    <ActionIcon aria-label={t('people.writeTo', { name })} onClick={write}>
      <MessageSquareText size={18} aria-hidden />
    </ActionIcon>
  )
}
