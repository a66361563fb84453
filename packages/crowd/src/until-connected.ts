import type { Socket } from 'socket.io-client'
import { failureIn, Refused } from './refused.ts'

/** Connects a socket where it is not. Trouble on the way is waited out; throws the failure where the server refuses. */
export function untilConnected(socket: Socket): Promise<void> {
  if (socket.connected) return Promise.resolve()
  return new Promise((resolve, reject) => {
    const done = () => {
      socket.off('connect', isConnected)
      socket.off('connect_error', failed)
    }
    const isConnected = () => {
      done()
      resolve()
    }
    const failed = (error: Error) => {
      const failure = failureIn(error)
      if (!failure && socket.active) return
      done()
      reject(failure ? new Refused(failure) : error)
    }
    socket.on('connect', isConnected)
    socket.on('connect_error', failed)
    socket.connect()
  })
}
