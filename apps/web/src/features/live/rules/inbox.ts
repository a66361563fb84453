import type { PersonId } from '@muster/contracts/ids'
import type { Message } from '@muster/live/chat/model'
import type { StreamReplica } from '@muster/live/replica/stream-replica'
import { parseStreamId, type StreamId } from '@muster/live/stream'

/** In place of one chat: all private threads, for those who run the session. */
export const inbox = 'inbox'
export type ChannelId = StreamId | typeof inbox

/**
 * What one person and those who run the session wrote to each other, with the last of it: the person waits for an answer, has one, or
 * was written to and has said nothing yet.
 */
export type PrivateThread = {
  id: StreamId
  personId: PersonId
  last: Message
  standing: 'waiting' | 'answered' | 'written-to'
}

/** The private threads that are known here: those that wait for an answer first, the longest wait first; then the latest. */
export function listThreads(streams: ReadonlyMap<StreamId, StreamReplica>): PrivateThread[] {
  const threads = [...streams].flatMap(([id, { state }]): PrivateThread[] => {
    const stream = parseStreamId(id)
    if (stream?.kind !== 'private' || state.kind !== 'private') return []
    const { personId } = stream
    const last = state.chat.messages.findLast(({ deleted }) => !deleted)
    if (!last) return []
    const hasWritten = state.chat.messages.some(({ by }) => by === personId)
    const standing = last.by === personId ? 'waiting' : hasWritten ? 'answered' : 'written-to'
    return [{ id, personId, last, standing }]
  })
  return threads.toSorted((a, b) => {
    const waits = a.standing === 'waiting'
    if (waits !== (b.standing === 'waiting')) return waits ? -1 : 1
    return waits ? a.last.at - b.last.at : b.last.at - a.last.at
  })
}
