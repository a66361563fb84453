import { findWordSeq } from '@muster/live/chat/message'
import type { SaidThere } from '@muster/live/complaints/model'
import type { StreamReplica } from '@muster/live/replica/stream-replica'

/**
 * Something said in a stream, as far as its replica still holds it; null where it does not. `text` is null where it was deleted,
 * withdrawn or erased.
 */
export function findSaid(
  stream: Pick<StreamReplica, 'state' | 'words'> | null,
  { kind, seq }: Pick<SaidThere, 'kind' | 'seq'>,
): { text: string | null } | null {
  if (!stream) return null
  const { state, words } = stream
  if (kind === 'question') {
    if (state.kind !== 'stage') return null
    const question = state.questions.list.find((question) => question.seq === seq)
    return { text: question && !question.dismissed ? (words[seq] ?? null) : null }
  }
  if (!('chat' in state)) return null
  const { messages, changed } = state.chat
  const message = messages.find((message) => message.seq === seq) ?? changed.find((change) => change.seq === seq)
  return message ? { text: words[findWordSeq({ ...message, seq }) ?? 0] ?? null } : null
}
