import { UnstyledButton, VisuallyHidden } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useLive } from '../room/live-context.tsx'
import { useWho } from '../room/use-who.ts'
import type { ChatMessage } from '../rules/chat-history.ts'
import classes from './chat.module.css'
import { useConversation } from './conversation.tsx'

/** The message that another one answers, in a line; leads to it. */
export function Quote({ seq }: { seq: number }) {
  const { t } = useTranslation('live')
  const { thread, show } = useConversation()
  const message = thread.messages.find((message) => message.seq === seq)
  return (
    <UnstyledButton className={classes.quote} onClick={() => show(seq)}>
      <VisuallyHidden>{t('chat.replyingTo')} </VisuallyHidden>
      {message ? <QuotedWords message={message} /> : t('chat.earlierMessage')}
    </UnstyledButton>
  )
}

/** Who said what, cut to a line. */
export function QuotedWords({ message }: { message: ChatMessage }) {
  const { t } = useTranslation('live')
  const who = useWho()
  const isMine = useLive(({ me }) => me?.personId === message.by)
  return (
    <>
      <bdi className={classes.quoted}>{isMine ? t('chat.you') : who(message.by).name}</bdi>{' '}
      <bdi className={classes.line}>{message.text ?? t('chat.quoteGone')}</bdi>
    </>
  )
}
