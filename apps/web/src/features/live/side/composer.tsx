import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLive, useLiveStore } from '../room/live-context.tsx'
import { isClosedChat } from '../store/selectors.ts'
import classes from './chat.module.css'
import { useConversation } from './conversation.tsx'
import { EditComposer } from './edit-composer.tsx'
import { MessageField } from './message-field.tsx'
import { Purpose } from './purpose.tsx'
import { QuotedWords } from './quote.tsx'

/** Says something, or something else than before. What was begun to be said waits while another message is edited. */
export function Composer() {
  const { t } = useTranslation('live')
  const store = useLiveStore()
  const { channel, draft, begin } = useConversation()
  const [text, setText] = useState('')
  const maySpeak = useLive(({ me }) => me?.may.speak ?? false)
  const isClosed = useLive((state) => isClosedChat(state, channel.id))
  if (!maySpeak) return null
  if (isClosed) return <p className={classes.closed}>{t('chat.closed')}</p>
  if (draft.kind === 'edit') return <EditComposer key={draft.message.seq} message={draft.message} />
  const answered = draft.kind === 'reply' ? draft.message : null
  const end = () => begin({ kind: 'new', isBack: true })
  const send = (said: string) => {
    const reply = answered ? { replyTo: answered.seq } : {}
    void store.give({ type: 'chat.say', text: said, ...reply }, channel.id)
    setText('')
    if (answered) end()
  }
  return (
    <>
      {answered ? (
        <Purpose giveUp={t('chat.noReply')} onGiveUp={end}>
          <span className={classes.lead}>{t('chat.replyingTo')}</span> <QuotedWords message={answered} />
        </Purpose>
      ) : null}
      <MessageField
        for="new"
        focusFor={draft.kind === 'new' && !draft.isBack ? null : draft}
        label={t('chat.write', { name: channel.name })}
        value={text}
        onChange={setText}
        onSend={send}
        {...(answered ? { onCancel: end } : {})}
      />
    </>
  )
}
