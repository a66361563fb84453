import type { IncomingMessage } from 'node:http'

/**
 * Only the nearest proxy is believed: what stands before its word in the header may be the caller's own invention. Fastify
 * asks this for `request.ip`.
 */
export const trustNearestProxy = (_address: string, hop: number): boolean => hop === 0

/** A request, as far as it tells where it comes from. */
export type Arriving = Pick<IncomingMessage, 'headers' | 'socket'>

/** Where a request comes from, for what is no request of Fastify's: by the same rule as its `request.ip`. */
export function clientAddress({ headers, socket }: Arriving, { behindProxy }: { behindProxy: boolean }): string {
  const nearest = behindProxy ? headers['x-forwarded-for']?.toString().split(',').at(-1)?.trim() : undefined
  return nearest || (socket.remoteAddress ?? 'unknown')
}
