import type { Actor } from '../actor.ts'
import type { Message, OpenOrder } from '../chat/model.ts'
import { findSilence, underOrder } from '../chat/order.ts'
import { type Refusal, refuse } from '../decision.ts'
import { findPhaseRefusal } from '../lifecycle/decide.ts'
import { fleeting } from '../rules.ts'
import type { StreamState } from '../state.ts'

/**
 * Why somebody may not leave a sign at a message, nor take theirs back; null where they may. Who may not write does not react
 * either; `order` is that of the open chat, which counts in private as well. `message` is as it stands now, null where there is none.
 */
export function findReactionRefusal(
  state: StreamState,
  { actor, message, order }: { actor: Actor; message: Pick<Message, 'deleted'> | null; order: OpenOrder | null },
): Refusal | null {
  if (!('chat' in state)) return refuse('wrong-stream')
  const phase = state.kind === 'stage' ? findPhaseRefusal(state.lifecycle, fleeting.react) : null
  const chat = state.kind === 'private' && order ? underOrder(state.chat, order) : state.chat
  const refusal = phase ?? findSilence(chat, actor)
  if (refusal) return refusal
  if (!message) return refuse('unknown-message')
  return message.deleted ? refuse('message-deleted') : null
}
