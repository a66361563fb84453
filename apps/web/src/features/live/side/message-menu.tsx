import { ActionIcon, Menu } from '@mantine/core'
import { Ellipsis, Pencil, Reply, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { announce } from '../../../components/announce.tsx'
import { useConfirm } from '../../../components/confirm.tsx'
import { useLive, useLiveStore } from '../room/live-context.tsx'
import { useWho } from '../room/use-who.ts'
import type { ChatMessage } from '../rules/chat-history.ts'
import { listActions } from '../rules/message-actions.ts'
import { isClosedChat } from '../store/selectors.ts'
import classes from './chat.module.css'
import { useConversation } from './conversation.tsx'
import { messageId } from './message-id.ts'

/** What can be done with a message; nothing where nothing can. */
export function MessageMenu({ message }: { message: ChatMessage }) {
  const { t } = useTranslation('live')
  const store = useLiveStore()
  const who = useWho()
  const { channel, begin } = useConversation()
  const me = useLive((state) => state.me)
  const isClosed = useLive((state) => isClosedChat(state, channel.id))
  const remove = useDelete(message)
  const actions = listActions(message, { me, now: store.serverNow(), isClosed })
  if (actions.length === 0) return null
  const name = message.by === me?.personId ? t('chat.you') : who(message.by).name
  return (
    <Menu>
      <Menu.Target>
        <ActionIcon size={28} className={classes.menu} aria-label={t('chat.actionsOn', { name })}>
          <Ellipsis size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {actions.includes('reply') ? (
          <Menu.Item
            leftSection={<Reply size={18} aria-hidden className={classes.arrow} />}
            onClick={() => onceClosed(() => begin({ kind: 'reply', message }))}
          >
            {t('chat.reply')}
          </Menu.Item>
        ) : null}
        {actions.includes('edit') ? (
          <Menu.Item
            leftSection={<Pencil size={18} aria-hidden />}
            onClick={() => onceClosed(() => begin({ kind: 'edit', message }))}
          >
            {t('chat.edit')}
          </Menu.Item>
        ) : null}
        {actions.includes('delete') ? (
          <Menu.Item
            className={classes.danger}
            leftSection={<Trash2 size={18} aria-hidden />}
            onClick={() => void remove()}
          >
            {t('chat.delete')}
          </Menu.Item>
        ) : null}
      </Menu.Dropdown>
    </Menu>
  )
}

/** After the menu has closed: else it would take the focus back from the field that it opened. */
const onceClosed = (act: () => void) => setTimeout(act)

/** Asks, deletes for everybody, and says so. */
function useDelete({ seq }: ChatMessage) {
  const { t } = useTranslation('live')
  const store = useLiveStore()
  const ask = useConfirm()
  const { channel } = useConversation()
  return async () => {
    const title = t('chat.deleteTitle')
    if (!(await ask({ title, text: t('chat.deleteText'), confirm: t('chat.delete'), danger: true }))) return
    const answer = await store.give({ type: 'chat.delete', message: seq }, channel.id)
    if (!answer.ok) return
    announce(t('chat.deletedDone'))
    // The menu is gone with the words; who works by keyboard goes on from here.
    document.getElementById(messageId(seq))?.focus()
  }
}
