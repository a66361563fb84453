import { parseStreamId } from '@muster/live/stream'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLive, useLiveStore } from '../room/live-context.tsx'
import { isOver } from '../store/selectors.ts'
import classes from './chat.module.css'
import { useConversation } from './conversation.tsx'
import { EditComposer } from './edit-composer.tsx'
import { MessageField } from './message-field.tsx'

/** Says something, or something else than before. What was begun to be said waits while another message is edited. */
export function Composer() {
  const { t } = useTranslation('live')
  const store = useLiveStore()
  const { channel, draft } = useConversation()
  const [text, setText] = useState('')
  const maySpeak = useLive(({ me }) => me?.may.speak ?? false)
  const over = useLive(isOver)
  if (!maySpeak) return null
  if (over && parseStreamId(channel.id)?.kind === 'stage') return <p className={classes.closed}>{t('chat.closed')}</p>
  if (draft.kind === 'edit') return <EditComposer key={draft.message.seq} message={draft.message} />
  const send = (said: string) => {
    void store.give({ type: 'chat.say', text: said }, channel.id)
    setText('')
  }
  return (
    <MessageField
      for="new"
      takesFocus={draft.isBack}
      label={t('chat.write', { name: channel.name })}
      value={text}
      onChange={setText}
      onSend={send}
    />
  )
}
