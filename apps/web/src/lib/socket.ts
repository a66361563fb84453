import { getLive } from '@muster/contracts/health'
import type { ClientToServer } from '@muster/live/protocol/commands'
import type { ServerToClient } from '@muster/live/protocol/events'
import { LIVE_PATH, PROTOCOL_VERSION } from '@muster/live/protocol/version'
import { io, type Socket } from 'socket.io-client'
import { call } from './call.ts'

export type LiveSocket = Socket<ServerToClient, ClientToServer>

/** Back-off measured for 1,300 people coming back at once: 1 s to 5 s, spread by half. */
const backOff = { reconnectionDelay: 1000, reconnectionDelayMax: 5000, randomizationFactor: 0.5 }

/** A socket to the live sessions, not yet connected. */
export const makeLiveSocket = (): LiveSocket =>
  io({
    path: LIVE_PATH,
    transports: ['websocket'],
    auth: { protocol: PROTOCOL_VERSION },
    autoConnect: false,
    ...backOff,
  })

/** On which way the next attempt to connect goes. */
export function setWay(socket: LiveSocket, way: 'websocket' | 'polling'): void {
  socket.io.opts.transports = [way]
}

/** Whether the server answers an ordinary request: the cheapest, since a thousand browsers may ask at once. */
export const isServerReachable = (): Promise<boolean> =>
  call(getLive).then(
    () => true,
    () => false,
  )
