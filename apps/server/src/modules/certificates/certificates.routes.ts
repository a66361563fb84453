import * as endpoints from '@muster/contracts/certificates'
import type { Serve } from '../../platform/serve.ts'
import * as certificates from './certificates.service.ts'
import { describeRun, issueAll } from './issue-run.service.ts'

export function bindCertificateRoutes(serve: Serve): void {
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
}
