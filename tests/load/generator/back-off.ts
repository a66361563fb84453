/** The product's own settings (apps/web/src/lib/socket.ts), in milliseconds. */
const firstMs = 1000
const longestMs = 5000
const spread = 0.5

/** How long socket.io-client waits before the `attempt`th attempt to come back, from 0 (its contrib/backo2.ts). */
export function backOffMs(attempt: number, random = Math.random): number {
  const ms = firstMs * 2 ** attempt
  const deviation = Math.floor(random() * spread * ms)
  return Math.min(random() < 0.5 ? ms - deviation : ms + deviation, longestMs)
}
