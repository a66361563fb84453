import { system } from '../../platform/actor.ts'
import { makeCtx } from '../../platform/ctx.ts'
import type { Module } from '../../platform/module.ts'
import { dismissCrowd } from './crowd.ts'
import { bindDemoRoutes } from './demo.routes.ts'
import { refuseDemo } from './demo.service.ts'
import { seedDemo } from './seed-demo.ts'

/** The demo: seeded on the first start where demo mode is on; its day begins when the first of its people signs in. */
export const demoModule: Module = {
  name: 'demo',
  bind({ serve }) {
    bindDemoRoutes(serve)
  },
  async start(platform) {
    const ctx = makeCtx(platform, { actor: system, origin: null })
    if (!platform.env.demo) await refuseDemo(ctx)
    else await seedDemo(ctx)
    return dismissCrowd
  },
}
