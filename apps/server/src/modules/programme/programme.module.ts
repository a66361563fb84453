import type { Module } from '../../platform/module.ts'
import { bindDeckRoutes } from './decks.routes.ts'
import { bindProgrammeRoutes } from './programme.routes.ts'
import { bindRunOfShowRoutes } from './run-of-show.routes.ts'

export const programmeModule: Module = {
  name: 'programme',
  bind(bindings) {
    bindProgrammeRoutes(bindings)
    bindDeckRoutes(bindings)
    bindRunOfShowRoutes(bindings)
  },
}
