import { system } from '../../platform/actor.ts'
import { makeCtx } from '../../platform/ctx.ts'
import type { Module } from '../../platform/module.ts'
import { bindCertificateRoutes } from './certificates.routes.ts'
import { drawerOf } from './drawer.ts'
import { carryOut } from './issue-run.jobs.ts'
import { issueToAll, resumeRuns } from './issue-run.service.ts'

/** Certificates: issued to those who attended, drawn once, kept, and revoked where need be. */
export const certificatesModule: Module = {
  name: 'certificates',
  bind({ serve, jobs }) {
    bindCertificateRoutes(serve)
    jobs.handle(issueToAll, carryOut)
  },
  async start(platform) {
    if (platform.env.ROLE !== 'web') await resumeRuns(makeCtx(platform, { actor: system, origin: null }))
    return () => drawerOf(platform).close()
  },
}
