import { findSilence } from '@muster/live/chat/order'
import type { TFunction } from 'i18next'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLive, useLiveStore } from '../room/live-context.tsx'
import { findOrdered, isClosedChat, mayRun } from '../store/selectors.ts'
import classes from './chat.module.css'
import { useConversation } from './conversation.tsx'
import { EditComposer } from './edit-composer.tsx'
import { MessageField } from './message-field.tsx'
import { Purpose } from './purpose.tsx'
import { QuotedWords } from './quote.tsx'
import { useWait } from './use-wait.ts'

/** Says something, or something else than before. What was begun to be said waits while another message is edited. */
export function Composer() {
  const { t } = useTranslation('live')
  const store = useLiveStore()
  const { channel, draft, begin } = useConversation()
  const [text, setText] = useState('')
  const maySpeak = useLive(({ me }) => me?.may.speak ?? false)
  const isClosed = useLive((state) => isClosedChat(state, channel.id))
  const silence = useLive((state) => {
    const chat = findOrdered(state, channel.id)
    return state.me && chat && findSilence(chat, state.me)?.reason
  })
  const wait = useWait(channel.id)
  const everyMs = useLive((state) => (mayRun(state) ? null : (findOrdered(state, channel.id)?.slow?.everyMs ?? null)))
  if (!maySpeak) return null
  if (isClosed) return <p className={classes.closed}>{t('chat.closed')}</p>
  if (silence)
    return (
      <p className={classes.closed} role="status">
        {t(silence === 'chat-muted' ? 'chat.youAreMuted' : 'chat.onlyTheyWrite')}
      </p>
    )
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
        mayPass={wait === 0}
        hint={everyMs === null ? null : slowWords(t, { everyMs, wait })}
        {...(answered ? { onCancel: end } : {})}
      />
    </>
  )
}

/** In slow mode: how often one writes, and while one has to wait, how long still. The line is always there, so that nothing moves. */
const slowWords = (t: TFunction<'live'>, { everyMs, wait }: { everyMs: number; wait: number }): string =>
  wait > 0 ? t('chat.writeAgainIn', { seconds: wait }) : t('chat.slow', { seconds: everyMs / 1000 })
