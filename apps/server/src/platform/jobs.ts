import { PgBoss } from 'pg-boss'
import type { z } from 'zod'
import { system } from './actor.ts'
import { type Ctx, makeCtx } from './ctx.ts'
import type { Database, Db } from './db.ts'
import type { Platform } from './platform.ts'

/** A kind of background work: its name, what it is given, and how often it is tried. */
export type Job<Data extends z.ZodType = z.ZodType> = { name: string; data: Data; retries: number }

export type Jobs = {
  /** Puts a job into the queue in the transaction of `ctx`: it exists exactly when the transaction commits. */
  enqueue<Data extends z.ZodType>(ctx: Ctx, job: Job<Data>, data: z.input<Data>): Promise<void>
  /** Says who does a job. Handlers run after `start`, one at a time for each kind, as the service itself. */
  handle<Data extends z.ZodType>(job: Job<Data>, work: (ctx: Ctx, data: z.output<Data>) => Promise<void>): void
  start(platform: Platform): Promise<void>
  /** Lets running jobs finish, at most ten seconds. */
  stop(): Promise<void>
}

const tenSecondsMs = 10_000

type Handler = { job: Job; work: (ctx: Ctx, data: unknown) => Promise<void> }

/** The queue lies in the same database, in a schema of its own (pg-boss). Polled every half second. */
export function makeJobs(database: Database): Jobs {
  const boss = new PgBoss({ db: { executeSql: (text, values) => database.pool.query(text, values) } })
  const handlers: Handler[] = []
  return {
    async enqueue(ctx, job, data) {
      await boss.send(job.name, job.data.parse(data) as object, {
        retryLimit: job.retries,
        retryBackoff: true,
        db: { executeSql: (text, values) => runIn(ctx.db, text, values) },
      })
    },
    handle(job, work) {
      handlers.push({ job, work: (ctx, data) => work(ctx, job.data.parse(data)) })
    },
    async start(platform) {
      boss.on('error', (error) => platform.log.error(error, 'job queue'))
      await boss.start()
      for (const { job, work } of handlers) {
        await boss.createQueue(job.name)
        if (platform.env.ROLE === 'web') continue
        await boss.work(job.name, { pollingIntervalSeconds: 0.5 }, async (jobs) => {
          for (const { data } of jobs) await work(makeCtx(platform, { actor: system, origin: null }), data)
        })
      }
    },
    stop: () => boss.stop({ graceful: true, timeout: tenSecondsMs }),
  }
}

async function runIn(db: Db, text: string, values: unknown[] = []) {
  return { rows: await db.$queryRawUnsafe<unknown[]>(text, ...values) }
}
