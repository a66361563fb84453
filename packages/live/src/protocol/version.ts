import type { Failure } from '@muster/contracts/errors'
import { z } from 'zod'

/**
 * Raised whenever a type of event, a version of one, a command's or a message's shape changes; client and server must have
 * the same. So a connected client never meets an event it does not know. A test compares what goes over the wire with wire.json.
 */
export const PROTOCOL_VERSION = 13

/** What a client sends as `auth` in its handshake. */
export const Handshake = z.object({ protocol: z.int() })
export type Handshake = z.output<typeof Handshake>

/** The failure for the `data` of a connect error; null when the client speaks this protocol. */
export function findHandshakeFailure(auth: unknown): Failure | null {
  const handshake = Handshake.safeParse(auth)
  if (handshake.success && handshake.data.protocol === PROTOCOL_VERSION) return null
  return { code: 'PROTOCOL_VERSION', params: { server: PROTOCOL_VERSION } }
}

/** Where the socket is mounted. */
export const LIVE_PATH = '/live'
