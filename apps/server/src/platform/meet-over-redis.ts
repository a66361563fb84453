import { createAdapter } from '@socket.io/redis-streams-adapter'
import { createClient } from 'redis'

/** How the processes of one deployment hear of what is told in each other's rooms. */
export type Meeting = { adapter: ReturnType<typeof createAdapter>; end(): void }

/** Comes together with the other processes at a Redis, now and whenever it is back; says what it complains of. */
export function meetOverRedis(url: string, onTrouble: (error: Error) => void): Meeting {
  const client = createClient({ url })
  client.on('error', onTrouble)
  client.connect().catch(() => {})
  return { adapter: createAdapter(client), end: () => client.destroy() }
}
