import { getLive, getReady } from '@muster/contracts/health'
import { PROTOCOL_VERSION } from '@muster/live/protocol/version'
import type { Ctx } from './ctx.ts'
import { AppError } from './errors.ts'
import { isMigrated, pingDatabase } from './health.store.ts'
import type { Module } from './module.ts'

/** Whether the process answers, and whether it can serve. */
export const healthModule: Module = {
  name: 'health',
  bind({ serve }) {
    let migrated = false
    /** Why not, as a code. Migrations only come: once all are there, they are not looked for again. */
    async function findLack({ db, platform }: Ctx): Promise<string | null> {
      try {
        await pingDatabase(db)
        migrated ||= await isMigrated(db)
      } catch {
        return 'database-away'
      }
      return migrated ? ([...platform.unready][0] ?? null) : 'migrations-missing'
    }
    serve.json(getLive, async () => ({ live: true as const }))
    serve.json(getReady, async (ctx) => {
      const lack = await findLack(ctx)
      if (lack) throw new AppError('UNAVAILABLE', lack)
      return { ready: true as const, protocol: PROTOCOL_VERSION }
    })
  },
}
