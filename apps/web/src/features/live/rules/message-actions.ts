import type { PersonActor } from '@muster/live/actor'
import type { Message } from '@muster/live/chat/model'
import { limits } from '@muster/live/limits'

export type MessageAction = 'edit' | 'delete'

/** What somebody can do with a message now; the server asks the same rules again. `now` is epoch milliseconds, the server's. */
export function listActions(
  message: Message,
  { me, now, isOver }: { me: PersonActor | null; now: number; isOver: boolean },
): MessageAction[] {
  if (!me || message.deleted) return []
  const isOwn = message.by === me.personId
  const actions: MessageAction[] = []
  if (isOwn && me.may.speak && !isOver && now - message.at <= limits.editWithinMs) actions.push('edit')
  if ((isOwn && me.may.speak) || me.may.run) actions.push('delete')
  return actions
}
