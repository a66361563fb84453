import type { IncomingMessage } from 'node:http'
import { findHandshakeFailure } from '@muster/live/protocol/version'
import type { Env } from '../env.ts'
import { clientAddress } from './client-address.ts'
import { Connection, type LiveSocket } from './connection.ts'
import { makeConnectionLimit } from './request-limits.ts'
import { trustedOrigins } from './security.ts'
import type { SignIns } from './sign-ins.ts'

/** Whether a connection may be opened at all: from a page of ours, and not more often than a person would. */
export function makeDoor(env: Env, secret: string): (request: IncomingMessage) => boolean {
  const origins = trustedOrigins(env)
  const isWithinLimit = makeConnectionLimit(secret, { behindProxy: env.TRUST_PROXY })
  return (request) => {
    const { origin } = request.headers
    return (origin === undefined || origins.has(origin)) && isWithinLimit(request)
  }
}

/**
 * Lets a socket in, as whoever its cookies say; or answers the refusal. Another protocol is refused before a missing
 * sign-in, since that one is cured by reloading.
 */
export async function admit(socket: LiveSocket, { env, signIns }: { env: Env; signIns: SignIns }) {
  const { auth, headers } = socket.handshake
  const failure = findHandshakeFailure(auth)
  if (failure) return refusal(failure)
  const actor = await signIns.whoAsks(headers.cookie)
  if (actor.personId === null) return refusal({ code: 'UNAUTHENTICATED' })
  const address = clientAddress(socket.request, { behindProxy: env.TRUST_PROXY })
  const userAgent = headers['user-agent']?.slice(0, 300) ?? null
  socket.data.connection = new Connection(socket, { actor, origin: { address, userAgent } })
  return undefined
}

/** What the client finds as `data` of its connect error. */
export const refusal = (data: object) => Object.assign(new Error('refused'), { data })

/** Passes by every request before it is let in: who forgets it is to find the answer, by which engine.io would keep it. */
export function noteAnswer(request: IncomingMessage, answer: object, next: () => void): void {
  Object.assign(request, { res: answer })
  next()
}

const forgotten = { headers: {}, auth: {}, query: {} }

/** The upgrade's request and headers take more memory than everything else of a connection. */
export function forgetRequest(socket: LiveSocket): void {
  const { res: answer } = socket.request as IncomingMessage & { res?: object }
  if (answer) Object.assign(answer, { req: null })
  Object.assign(socket, { handshake: forgotten })
  Object.assign(socket.conn, { request: null })
}
