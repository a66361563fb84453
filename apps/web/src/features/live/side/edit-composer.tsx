import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { announce } from '../../../components/announce.tsx'
import { useLiveStore } from '../room/live-context.tsx'
import type { ChatMessage } from '../rules/chat-history.ts'
import { useConversation } from './conversation.tsx'
import { MessageField } from './message-field.tsx'
import { Purpose } from './purpose.tsx'

/** New words for what one said. They stay in the field where they are refused. */
export function EditComposer({ message }: { message: ChatMessage }) {
  const { t } = useTranslation('live')
  const store = useLiveStore()
  const { channel, begin } = useConversation()
  const [text, setText] = useState(message.text ?? '')
  const end = () => begin({ kind: 'new', isBack: true })
  const save = async (said: string) => {
    if (said === message.text) return end()
    const answer = await store.give({ type: 'chat.edit', message: message.seq, text: said }, channel.id)
    if (!answer.ok) return
    announce(t('chat.editedDone'))
    end()
  }
  return (
    <>
      <Purpose giveUp={t('chat.keepAsIs')} onGiveUp={end}>
        {t('chat.editing')}
      </Purpose>
      <MessageField
        for="edit"
        focusFor={message}
        mayPass
        hint={null}
        label={t('chat.editing')}
        value={text}
        onChange={setText}
        onSend={(said) => void save(said)}
        onCancel={end}
      />
    </>
  )
}
