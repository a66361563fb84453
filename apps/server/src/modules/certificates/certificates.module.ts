import * as endpoints from '@muster/contracts/certificates'
import { system } from '../../platform/actor.ts'
import { makeCtx } from '../../platform/ctx.ts'
import type { Module } from '../../platform/module.ts'
import * as certificates from './certificates.service.ts'
import { drawerOf } from './drawer.ts'
import { carryOut } from './issue-run.jobs.ts'
import { describeRun, issueAll, issueToAll, resumeRuns } from './issue-run.service.ts'

export const certificatesModule: Module = {
  name: 'certificates',
  bind({ serve, jobs }) {
    serve.json(endpoints.listCertificates, (ctx, { params }) => certificates.listCertificates(ctx, params.projectId))
    serve.json(endpoints.issueAll, (ctx, { params }) => issueAll(ctx, params.projectId))
    serve.json(endpoints.getIssueRun, (ctx, { params }) => describeRun(ctx, params))
    serve.json(endpoints.issueOne, (ctx, { params, body }) => certificates.issueOne(ctx, { ...params, ...body }))
    serve.json(endpoints.revokeCertificate, (ctx, { params, body }) =>
      certificates.revokeCertificate(ctx, params, body.reason),
    )
    serve.file(endpoints.getCertificateFile, (ctx, { params }) => certificates.openFile(ctx, params))
    serve.json(endpoints.getOwnCertificate, async (ctx, { params }) => ({
      certificate: await certificates.findOwn(ctx, params.projectId),
    }))
    serve.file(endpoints.getOwnCertificateFile, (ctx, { params }) => certificates.openOwnFile(ctx, params.projectId))
    jobs.handle(issueToAll, carryOut)
  },
  async start(platform) {
    if (platform.env.ROLE !== 'web') await resumeRuns(makeCtx(platform, { actor: system, origin: null }))
    return () => drawerOf(platform).close()
  },
}
