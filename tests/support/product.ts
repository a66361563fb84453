import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import { readEnv } from '@muster/server/env'
import { closePlatform, makePlatform } from '@muster/server/platform/make-platform'
import { openTestDatabase } from './database.ts'
import { findFreePort } from './free-port.ts'
import { type Makers, makeMakers } from './makers.ts'

/** The product as people run it: a server process of its own that can be killed and started again on the same data. */
export type Product = {
  url: string
  /** Where its data lie; null: in the folder. */
  databaseUrl: string | null
  folder: string
  start(): Promise<void>
  /** Writes to its data while it runs; where they are in its folder, it stops meanwhile. */
  furnish<Made>(work: (make: Makers) => Promise<Made>): Promise<Made>
  /** As a power cut: no goodbye. */
  kill(): Promise<void>
  /** Stops it as an administrator would. */
  stop(): Promise<void>
  /** The same, and removes its data. */
  remove(): Promise<void>
}

const secret = 'a secret of the tests, of no value elsewhere'
const serverMain = resolve(import.meta.dirname, '../../apps/server/src/main.ts')
const startWithinMs = 60_000

/** Settings short enough for tests to wait for; but nobody is lost whom a machine with much else to do was slow to hear. */
const quick = {
  METRICS_PORT: '0',
  LOG_LEVEL: process.env['TEST_LOG_LEVEL'] ?? 'error',
  AUTH_SECRET: secret,
  KEY_SECRET: secret,
  PING_INTERVAL_MS: '1000',
  PING_TIMEOUT_MS: '5000',
  CHECKPOINT_INTERVAL_MS: '1500',
  LEASE_MS: '2000',
}

/**
 * Prepares a product on a fresh database (see `openTestDatabase`); `seed` fills it through the makers before the server
 * first starts.
 */
export async function prepareProduct(what: {
  seed?: (make: Makers) => Promise<void>
  env?: Record<string, string>
  embedded?: boolean
  /** The program, with its arguments, that starts the server: such as `taskset`, for a core of its own. */
  launcher?: readonly string[]
}): Promise<Product> {
  const database = await openTestDatabase({ embedded: what.embedded ?? false })
  const port = await findFreePort()
  const url = `http://localhost:${port}`
  const settings = { DEMO: '0', ...quick, ...database.env, ...what.env, PORT: String(port), APP_URL: url }
  const withMakers = async <Made>(work: (make: Makers) => Promise<Made>): Promise<Made> => {
    const platform = await makePlatform(readEnv(settings))
    try {
      return await work(makeMakers(platform, secret))
    } finally {
      await closePlatform(platform)
    }
  }
  if (what.seed) await withMakers(what.seed)
  let child: ChildProcess | null = null
  const end = async (signal: NodeJS.Signals) => {
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    const gone = once(child, 'exit')
    child.kill(signal)
    await gone
  }
  const product: Product = {
    url,
    databaseUrl: database.env.DATABASE_URL ?? null,
    folder: database.env.DATA_DIR,
    async start() {
      const [program, ...args] = [...(what.launcher ?? []), process.execPath, serverMain]
      child = spawn(program, args, {
        env: { PATH: process.env['PATH'], NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'], ...settings },
        stdio: ['ignore', 'ignore', 'inherit'],
      })
      await untilReady(url, child)
    },
    async furnish(work) {
      if (product.databaseUrl !== null) return withMakers(work)
      await product.stop()
      const made = await withMakers(work)
      await product.start()
      return made
    },
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
    async remove() {
      await end('SIGTERM')
      await database.remove()
    },
  }
  return product
}

/** Asks until the server says that it is ready; fails at once when its process ends. */
async function untilReady(url: string, child: ChildProcess): Promise<void> {
  const deadline = performance.now() + startWithinMs
  while (performance.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`The server ended with ${child.exitCode} while starting`)
    const answer = await fetch(`${url}/api/health/ready`).catch(() => null)
    if (answer?.ok) return
    await new Promise((done) => setTimeout(done, 50))
  }
  throw new Error('The server did not start in time')
}
