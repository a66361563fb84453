import { ActionIcon, UnstyledButton } from '@mantine/core'
import { findWordSeq } from '@muster/live/chat/message'
import { Pin, PinOff } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useLive } from '../room/live-context.tsx'
import { useGive } from '../room/use-give.ts'
import { useWho } from '../room/use-who.ts'
import { findChat, findStream, isClosedChat, mayRun } from '../store/selectors.ts'
import classes from './chat.module.css'
import { useConversation } from './conversation.tsx'

/** The message that those who run the session put on top; leads to where it was said. */
export function PinnedMessage() {
  const { t } = useTranslation('live')
  const who = useWho()
  const { channel, show } = useConversation()
  const pinned = useLive((state) => findChat(state, channel.id)?.pinned ?? null)
  const words = useLive((state) => findStream(state, channel.id)?.words)
  const mayUnpin = useLive((state) => mayRun(state) && !isClosedChat(state, channel.id))
  const unpin = useGive('chat.unpin')
  if (!pinned) return null
  return (
    <section className={classes.pinned} aria-label={t('chat.pinned')}>
      <Pin size={16} aria-hidden className={classes.pin} />
      <UnstyledButton className={classes.pinnedWords} onClick={() => show(pinned.seq)}>
        <bdi className={classes.pinnedBy}>{who(pinned.by).name}</bdi>
        <span className={classes.clamped} dir="auto">
          {words?.[findWordSeq(pinned) ?? 0] ?? t('chat.erased')}
        </span>
      </UnstyledButton>
      {mayUnpin ? (
        <ActionIcon
          size={28}
          aria-label={t('chat.unpin')}
          loading={unpin.busy}
          onClick={() => void unpin.give({ type: 'chat.unpin' }, channel.id)}
        >
          <PinOff size={16} aria-hidden />
        </ActionIcon>
      ) : null}
    </section>
  )
}
