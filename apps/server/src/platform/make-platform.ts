import { join } from 'node:path'
import { pino } from 'pino'
import type { Env } from '../env.ts'
import { anchorClock } from './clock.ts'
import { openDatabase } from './db.ts'
import { readDatabaseMs } from './health.store.ts'
import { newUuid } from './ids.ts'
import { makeJobs } from './jobs.ts'
import { makeMailer } from './mailer.ts'
import { makeMetrics } from './metrics.ts'
import type { Platform } from './platform.ts'
import { makeRooms } from './rooms.ts'
import { makeStorage } from './storage.ts'

/** Opens everything the modules stand on. `closePlatform` gives it back. */
export async function makePlatform(env: Env): Promise<Platform> {
  const log = pino({
    level: env.LOG_LEVEL,
    redact: ['req.headers.cookie', 'req.headers.authorization', '*.password', '*.token'],
    ...(process.stdout.isTTY ? { transport: { target: 'pino-pretty', options: { ignore: 'pid,hostname' } } } : {}),
  })
  const database = await openDatabase(
    env.DATABASE_URL ? { url: env.DATABASE_URL } : { directory: join(env.DATA_DIR, 'database') },
    (error) => log.warn(error, 'a database connection broke'),
  )
  const clock = await anchorClock(() => readDatabaseMs(database.client))
  // A fifth of all modules of a server, for those who have one process.
  const meet = env.REDIS_URL ? (await import('./meet-over-redis.ts')).meetOverRedis : null
  return {
    env,
    log,
    database,
    clock,
    jobs: makeJobs(database),
    storage: makeStorage({ env, database, clock }),
    mailer: makeMailer(env),
    metrics: makeMetrics(),
    rooms: makeRooms(env, meet),
    unready: new Set(),
    print: (text) => void process.stdout.write(text),
    boot: newUuid(),
  }
}

export async function closePlatform(platform: Platform): Promise<void> {
  platform.mailer.close()
  await platform.database.close()
}
