import { system } from '../../platform/actor.ts'
import { makeCtx } from '../../platform/ctx.ts'
import type { Module } from '../../platform/module.ts'
import { bindDeckRoutes } from './decks.routes.ts'
import { bindGroupPlansRoutes } from './group-plans.routes.ts'
import { bindPreparedPollsRoutes } from './prepared-polls.routes.ts'
import { closingOf } from './preparing/closing.ts'
import { carryOutPreparing } from './preparing/preparing.jobs.ts'
import { prepareDeck, resumePreparing } from './preparing/preparing.service.ts'
import { bindProgrammeRoutes } from './programme.routes.ts'
import { bindRunOfShowRoutes } from './run-of-show.routes.ts'

export const programmeModule: Module = {
  name: 'programme',
  bind(bindings) {
    bindings.jobs.handle(prepareDeck, carryOutPreparing)
    bindProgrammeRoutes(bindings)
    bindDeckRoutes(bindings)
    bindRunOfShowRoutes(bindings)
    bindPreparedPollsRoutes(bindings)
    bindGroupPlansRoutes(bindings)
  },
  async start(platform) {
    if (platform.env.ROLE !== 'web') await resumePreparing(makeCtx(platform, { actor: system, origin: null }))
    return async () => closingOf(platform).abort()
  },
}
