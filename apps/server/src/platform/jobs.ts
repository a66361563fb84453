import { PgBoss } from 'pg-boss'
import { z } from 'zod'
import { system } from './actor.ts'
import { makeCtx } from './ctx.ts'
import type { Database, Db } from './db.ts'
import type { Ctx, Job, Jobs } from './platform.ts'

export type { Job, Jobs } from './platform.ts'

const Nothing = z.object({})

/** A job that the clock gives, as `cron` says; it is told nothing. `retries`: 0 where the next turn makes up for one that failed. */
export const onSchedule = (name: string, cron: string, retries: number): Job<typeof Nothing> => ({
  name,
  data: Nothing,
  retries,
  cron,
})

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
        if (job.cron) await boss.schedule(job.name, job.cron, {}, { retryLimit: job.retries, retryBackoff: true })
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
