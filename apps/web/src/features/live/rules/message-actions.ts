import type { PersonActor } from '@muster/live/actor'
import type { Message } from '@muster/live/chat/model'
import { limits } from '@muster/live/limits'

export type MessageAction = 'reply' | 'edit' | 'delete'

/** What somebody can do with a message now; the server asks the same rules again. `now` is epoch milliseconds, the
 * server's; in a closed chat nothing more is said. */
export function listActions(
  message: Message,
  { me, now, isClosed }: { me: PersonActor | null; now: number; isClosed: boolean },
): MessageAction[] {
  if (!me || message.deleted) return []
  const isOwn = message.by === me.personId
  const actions: MessageAction[] = []
  if (me.may.speak && !isClosed) actions.push('reply')
  if (isOwn && me.may.speak && !isClosed && now - message.at <= limits.editWithinMs) actions.push('edit')
  if ((isOwn && me.may.speak) || me.may.run) actions.push('delete')
  return actions
}
