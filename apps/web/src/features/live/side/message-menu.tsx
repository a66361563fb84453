import { ActionIcon, Menu } from '@mantine/core'
import { emptyChat } from '@muster/live/chat/model'
import { underOrder } from '@muster/live/chat/order'
import { parseStreamId } from '@muster/live/stream'
import { Ellipsis, Flag, Mic, MicOff, Pencil, Pin, PinOff, Reply, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ComplainDialog } from '../complaints/complain-dialog.tsx'
import { useLive, useLiveStore } from '../room/live-context.tsx'
import { useWho } from '../room/use-who.ts'
import type { ChatMessage } from '../rules/chat-history.ts'
import { listActions } from '../rules/message-actions.ts'
import { findChat, isClosedChat, stageOf } from '../store/selectors.ts'
import classes from './chat.module.css'
import { useConversation } from './conversation.tsx'
import { useMessageActs } from './use-message-acts.ts'

const icons = {
  reply: Reply,
  edit: Pencil,
  pin: Pin,
  unpin: PinOff,
  mute: MicOff,
  unmute: Mic,
  report: Flag,
  delete: Trash2,
} as const

/** What can be done with a message; nothing where nothing can. */
export function MessageMenu({ message }: { message: ChatMessage }) {
  const { t } = useTranslation('live')
  const store = useLiveStore()
  const who = useWho()
  const { channel } = useConversation()
  const me = useLive((state) => state.me)
  const isOver = useLive((state) => isClosedChat(state, channel.id))
  const own = useLive((state) => findChat(state, channel.id)) ?? emptyChat
  const open = useLive((state) => stageOf(state).chat)
  const [isReporting, setReporting] = useState(false)
  const acts = useMessageActs(message, { report: () => setReporting(true) })
  const kind = parseStreamId(channel.id)?.kind ?? 'stage'
  const chat = kind === 'private' ? underOrder(own, open) : own
  const actions = listActions(message, { me, now: store.serverNow(), chat, isOver, kind })
  if (actions.length === 0) return null
  const author = who(message.by).name
  const name = message.by === me?.personId ? t('chat.you') : author
  return (
    <>
      <Menu>
        <Menu.Target>
          <ActionIcon size={28} className={classes.menu} aria-label={t('chat.actionsOn', { name })}>
            <Ellipsis size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown className={classes.actions}>
          {actions.map((action) => {
            const Icon = icons[action]
            return (
              <Menu.Item
                key={action}
                className={action === 'delete' ? classes.danger : undefined}
                leftSection={<Icon size={18} aria-hidden className={action === 'reply' ? classes.arrow : undefined} />}
                onClick={acts[action]}
              >
                {t(`chat.${action}`, { name: author })}
              </Menu.Item>
            )
          })}
        </Menu.Dropdown>
      </Menu>
      {isReporting ? (
        <ComplainDialog
          about={{ streamId: channel.id, kind: 'message', seq: message.seq }}
          words={message.text ?? ''}
          onDone={() => setReporting(false)}
        />
      ) : null}
    </>
  )
}
