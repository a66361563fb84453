import type { Module } from '../../platform/module.ts'
import { accountsModule } from './accounts.routes.ts'
import { meModule } from './me.routes.ts'
import { peopleModule } from './people.routes.ts'

const parts: readonly Module[] = [meModule, peopleModule, accountsModule]

/** Who asks, who takes part where, and who may sign in. */
export const identityModule: Module = {
  name: 'identity',
  bind(bindings) {
    for (const part of parts) part.bind(bindings)
  },
}
