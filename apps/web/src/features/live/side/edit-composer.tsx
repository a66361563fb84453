import { CloseButton } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { announce } from '../../../components/announce.tsx'
import { useLiveStore } from '../room/live-context.tsx'
import type { ChatMessage } from '../rules/chat-history.ts'
import classes from './chat.module.css'
import { useConversation } from './conversation.tsx'
import { MessageField } from './message-field.tsx'

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
      <div className={classes.purpose}>
        <span>{t('chat.editing')}</span>
        <CloseButton size="sm" aria-label={t('chat.keepAsIs')} onClick={end} />
      </div>
      <MessageField
        for="edit"
        takesFocus
        label={t('chat.editing')}
        value={text}
        onChange={setText}
        onSend={(said) => void save(said)}
        onCancel={end}
      />
    </>
  )
}
