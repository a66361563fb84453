import { getLive, getReady } from '@muster/contracts/health'
import { PROTOCOL_VERSION } from '@muster/live/protocol/version'
import { AppError } from './errors.ts'
import { pingDatabase } from './health.store.ts'
import type { Module } from './module.ts'

/** Whether the process answers, and whether it can serve. */
export const healthModule: Module = {
  name: 'health',
  bind({ serve }) {
    serve.json(getLive, async () => ({ live: true as const }))
    serve.json(getReady, async (ctx) => {
      try {
        await pingDatabase(ctx.db)
      } catch {
        throw new AppError('UNAVAILABLE', 'database-away')
      }
      const [lacking] = ctx.platform.unready
      if (lacking) throw new AppError('UNAVAILABLE', lacking)
      return { ready: true as const, protocol: PROTOCOL_VERSION }
    })
  },
}
