import type { PersonId } from '@muster/contracts/ids'
import type { Message } from '@muster/live/chat/model'
import type { StreamReplica } from '@muster/live/replica/stream-replica'
import { parseStreamId, type StreamId } from '@muster/live/stream'

/** In place of one chat: all private threads, for those who run the session. */
export const inbox = 'inbox'
export type ChannelId = StreamId | typeof inbox

/** What one person wrote in private, with the last of it; `isWaiting`, where nobody has answered that yet. */
export type PrivateThread = { id: StreamId; personId: PersonId; last: Message; isWaiting: boolean }

/** The private threads that are known here: those that wait for an answer first, the longest wait first; then the latest. */
export function listThreads(streams: ReadonlyMap<StreamId, StreamReplica>): PrivateThread[] {
  const threads = [...streams].flatMap(([id, { state }]): PrivateThread[] => {
    const stream = parseStreamId(id)
    if (stream?.kind !== 'private' || state.kind !== 'private') return []
    const { personId } = stream
    const last = state.chat.messages.findLast(({ deleted }) => !deleted)
    return last ? [{ id, personId, last, isWaiting: last.by === personId }] : []
  })
  return threads.toSorted((a, b) => {
    if (a.isWaiting !== b.isWaiting) return a.isWaiting ? -1 : 1
    return a.isWaiting ? a.last.at - b.last.at : b.last.at - a.last.at
  })
}
