import { parseStreamId } from '@muster/live/stream'
import { useTranslation } from 'react-i18next'
import { announce } from '../../../components/announce.tsx'
import { useConfirm } from '../../../components/confirm.tsx'
import { useLive, useLiveStore } from '../room/live-context.tsx'
import type { ChatMessage } from '../rules/chat-history.ts'
import type { MessageAction } from '../rules/message-actions.ts'
import { stageIdOf } from '../store/selectors.ts'
import { useConversation } from './conversation.tsx'
import { messageId } from './message-id.ts'

/** Does what was chosen from a message's menu. Refusals are told by the room itself. */
export function useMessageActs(
  message: ChatMessage,
  { report }: { report: () => void },
): Record<MessageAction, () => void> {
  const { t } = useTranslation('live')
  const store = useLiveStore()
  const ask = useConfirm()
  const { channel, begin } = useConversation()
  const { seq, by } = message
  // Who is muted in the open chat writes nothing in private either.
  const stageId = useLive(stageIdOf)
  const orderId = parseStreamId(channel.id)?.kind === 'private' ? stageId : channel.id
  const remove = async () => {
    const title = t('chat.deleteTitle')
    if (!(await ask({ title, text: t('chat.deleteText'), confirm: t('chat.delete'), danger: true }))) return
    const answer = await store.give({ type: 'chat.delete', message: seq }, channel.id)
    if (!answer.ok) return
    announce(t('chat.deletedDone'))
    // The menu is gone with the words; who works by keyboard goes on from here.
    document.getElementById(messageId(seq))?.focus()
  }
  return {
    reply: () => onceClosed(() => begin({ kind: 'reply', message })),
    edit: () => onceClosed(() => begin({ kind: 'edit', message })),
    pin: () => void store.give({ type: 'chat.pin', message: seq }, channel.id),
    unpin: () => void store.give({ type: 'chat.unpin' }, channel.id),
    mute: () => void store.give({ type: 'chat.mute', personId: by }, orderId),
    unmute: () => void store.give({ type: 'chat.unmute', personId: by }, orderId),
    report: () => onceClosed(report),
    delete: () => void remove(),
  }
}

/** After the menu has closed: else it would take the focus back from the field that it opened. */
const onceClosed = (act: () => void) => void setTimeout(act)
