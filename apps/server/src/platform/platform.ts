import type { FastifyBaseLogger } from 'fastify'
import type { z } from 'zod'
import type { Env } from '../env.ts'
import type { Actor } from './actor.ts'
import type { Clock } from './clock.ts'
import type { Database, Db } from './db.ts'
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
  /** Why this process is not ready to serve, as codes; modules add and take away. Empty: it is. */
  unready: Set<string>
  /** Says something to whoever started Muster in a terminal, apart from the log: it is kept nowhere. */
  print(text: string): void
  /** The id of this run of the process: evidence names it. */
  boot: string
}

/** From where a request came; personal data with a short life. Null for the service itself. */
export type Origin = { address: string; userAgent: string | null } | null

/**
 * What every service is given: made for each request, socket command or job. `emit` holds what is to be told to others
 * until the transaction has committed; outside a transaction it runs at once.
 */
export type Ctx = {
  db: Db
  now: Date
  actor: Actor
  origin: Origin
  platform: Platform
  emit(tell: () => void): void
}

/**
 * A kind of background work: its name, what it is given, and how often it is tried. With `cron` (in UTC) it also begins by
 * itself, once for all processes, and is given nothing.
 */
export type Job<Data extends z.ZodType = z.ZodType> = { name: string; data: Data; retries: number; cron?: string }

export type Jobs = {
  /** Puts a job into the queue in the transaction of `ctx`: it exists exactly when the transaction commits. */
  enqueue<Data extends z.ZodType>(ctx: Ctx, job: Job<Data>, data: z.input<Data>): Promise<void>
  /** Says who does a job. Handlers run after `start`, one at a time for each kind, as the service itself. */
  handle<Data extends z.ZodType>(job: Job<Data>, work: (ctx: Ctx, data: z.output<Data>) => Promise<void>): void
  start(platform: Platform): Promise<void>
  /** Lets running jobs finish, at most ten seconds. */
  stop(): Promise<void>
}
