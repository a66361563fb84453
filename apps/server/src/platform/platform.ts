import type { FastifyBaseLogger } from 'fastify'
import type { Env } from '../env.ts'
import type { Clock } from './clock.ts'
import type { Database } from './db.ts'
import type { Jobs } from './jobs.ts'
import type { Mailer } from './mailer.ts'
import type { Metrics } from './metrics.ts'
import type { Rooms } from './rooms.ts'
import type { Storage } from './storage.ts'

/** What every module stands on; one a process, made by `main.ts` or by a test, closed by whoever made it. */
export type Platform = {
  env: Env
  database: Database
  clock: Clock
  jobs: Jobs
  storage: Storage
  mailer: Mailer
  metrics: Metrics
  rooms: Rooms
  log: FastifyBaseLogger
  /** The id of this run of the process: evidence names it. */
  boot: string
}
