import type { Cheer } from '@muster/live/cheers/model'
import type { Ack } from '@muster/live/protocol/ack'
import type { ClientToServer, LiveReply } from '@muster/live/protocol/commands'
import type { ServerToClient } from '@muster/live/protocol/events'
import type { StreamId } from '@muster/live/stream'
import type { Socket } from 'socket.io-client'
import { inTime } from './in-time.ts'

/** The signs that people leave at messages. */
export type MessageReactions = {
  /** How the signs at a message were told last; null before any were. */
  reactionsAt(id: StreamId, message: number): Record<string, number> | null
  react(id: StreamId, message: number, sign: Cheer, isOn?: boolean): Promise<Ack<{ counted: true }>>
  askReactions(id: StreamId, from?: number): Promise<Ack<LiveReply<'live:reactions'>>>
}

/** A client's signs. Calls `changed` whenever it is told of some. */
export function makeMessageReactions(
  socket: Socket<ServerToClient, ClientToServer>,
  changed: () => void,
): MessageReactions {
  const told = new Map<string, Record<string, number>>()
  socket.on('live:reacted', ({ streamId, counts }) => {
    for (const [message, count] of Object.entries(counts)) told.set(`${streamId} ${message}`, count)
    changed()
  })
  return {
    reactionsAt: (id, message) => told.get(`${id} ${message}`) ?? null,
    react: (streamId, message, sign, isOn = true) =>
      inTime(socket.emitWithAck('live:react', { streamId, message, sign, isOn })),
    askReactions: (streamId, from = 1) => inTime(socket.emitWithAck('live:reactions', { streamId, from })),
  }
}
