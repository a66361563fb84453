import { LIVE_PATH, PROTOCOL_VERSION } from '@muster/live/protocol/version'
import { io, type Socket } from 'socket.io-client'

/**
 * Connects a socket that may say whatever it likes, to try what a server must refuse. Throws where the connection itself is
 * refused.
 */
export function connectRaw(
  url: string,
  headers: Record<string, string>,
  way: 'websocket' | 'polling' = 'websocket',
): Promise<Socket> {
  const socket = io(url, {
    path: LIVE_PATH,
    transports: [way],
    forceNew: true,
    reconnection: false,
    auth: { protocol: PROTOCOL_VERSION },
    extraHeaders: headers,
  })
  return new Promise((resolve, reject) => {
    socket.on('connect', () => resolve(socket))
    socket.on('connect_error', (error) => {
      socket.close()
      reject(error)
    })
  })
}
