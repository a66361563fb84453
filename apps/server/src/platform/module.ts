import type { OnCommand } from './commands.ts'
import type { Jobs } from './jobs.ts'
import type { Platform } from './platform.ts'
import type { Serve } from './serve.ts'

/** What a module is given to bind itself to. */
export type Bindings = { platform: Platform; serve: Serve; onCommand: OnCommand; jobs: Jobs }

/**
 * A module of the product: binds its routes, commands and jobs. `start` begins what runs by itself (timers, recovery)
 * once the process is ready, and returns what stops it.
 */
export type Module = {
  name: string
  bind(bindings: Bindings): void
  start?(platform: Platform): Promise<() => Promise<void>>
}
