import type { Actor } from './actor.ts'
import type { Ctx, Origin, Platform } from './platform.ts'

export type { Ctx, Origin } from './platform.ts'

/** The context of this moment, for whoever asks. */
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
