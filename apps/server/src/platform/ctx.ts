import type { Actor } from './actor.ts'
import type { Db } from './db.ts'
import type { Platform } from './platform.ts'

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

export function makeCtx(platform: Platform, who: { actor: Actor; origin: Origin }): Ctx {
  return { db: platform.database.client, now: platform.clock.now(), ...who, platform, emit: (tell) => tell() }
}

/**
 * Runs `work` in one transaction; what it emits is told after the commit, in order, and never if it fails. Where `ctx`
 * is in a transaction already, `work` joins it.
 */
export async function inTransaction<Result>(ctx: Ctx, work: (ctx: Ctx) => Promise<Result>): Promise<Result> {
  const { database } = ctx.platform
  if (ctx.db !== database.client) return work(ctx)
  let told: (() => void)[] = []
  const result = await database.transaction(async (db) => {
    told = []
    return work({ ...ctx, db, emit: (tell) => told.push(tell) })
  })
  for (const tell of told) ctx.emit(tell)
  return result
}
