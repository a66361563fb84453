import { findFreePort } from './free-port.ts'
import { type Leashed, startOnLeash } from './leash.ts'

export type RedisServer = { url: string; stop(): Promise<void> }

/** Starts an empty Redis on a free port of the loopback address that keeps nothing on disk. */
export async function startRedis(): Promise<RedisServer> {
  const port = await findFreePort()
  const command = ['redis-server', '--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no']
  const leashed: Leashed = { command, user: null, stopSignal: 'SIGTERM', folder: null }
  const { stop } = await startOnLeash(leashed, /Ready to accept connections/)
  return { url: `redis://127.0.0.1:${port}`, stop }
}
