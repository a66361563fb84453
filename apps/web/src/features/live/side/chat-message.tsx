import { useTranslation } from 'react-i18next'
import { clockTime, viewerZone } from '../../../lib/time.ts'
import { MessageReactions } from '../reactions/message-reactions.tsx'
import { ReactButton } from '../reactions/react-button.tsx'
import { useLive } from '../room/live-context.tsx'
import { useWho } from '../room/use-who.ts'
import type { ChatMessage } from '../rules/chat-history.ts'
import classes from './chat.module.css'
import { messageId } from './message-id.ts'
import { MessageMenu } from './message-menu.tsx'
import { MessageText } from './message-text.tsx'
import { Quote } from './quote.tsx'

/** One message: its words, or what became of them. Nothing moves when its menu appears: there is always room for it. */
export function ChatMessageLine({ message }: { message: ChatMessage }) {
  const { t, i18n } = useTranslation('live')
  const { text, edited } = message
  const gone = useGoneWords(message)
  const time = (at: number) => clockTime(new Date(at), { language: i18n.language, timeZone: viewerZone() })
  return (
    <div className={classes.message} id={messageId(message.seq)} tabIndex={-1}>
      <div className={classes.body}>
        {text !== null && message.replyTo !== null ? <Quote seq={message.replyTo} /> : null}
        <p className={classes.text} data-erased={text === null}>
          {text === null ? <bdi>{gone}</bdi> : <MessageText text={text} />}
          {text !== null && edited ? (
            <span className={classes.trace}> {t('chat.edited', { time: time(edited.at) })}</span>
          ) : null}
        </p>
        <MessageReactions message={message} />
      </div>
      <span className={classes.does}>
        <ReactButton message={message} className={classes.menu} />
        <MessageMenu message={message} />
      </span>
    </div>
  )
}

/** Why a message has no words: who deleted it, or that it was erased. */
function useGoneWords({ by, deleted }: ChatMessage): string {
  const { t } = useTranslation('live')
  const who = useWho()
  const me = useLive((state) => state.me?.personId ?? null)
  if (!deleted) return t('chat.erased')
  if (deleted.by === me) return t('chat.deletedByYou')
  return deleted.by === by ? t('chat.deletedByAuthor') : t('chat.deletedBy', { name: who(deleted.by).name })
}
