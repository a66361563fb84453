import * as contract from '@muster/contracts/imports'
import type { Serve } from '../../platform/serve.ts'
import { applyImport, removeLogFile, withdrawImport } from './import-decisions.service.ts'
import { describeImport, discardImport, editImport, listImports, uploadLog } from './imports.service.ts'

export function bindImportRoutes(serve: Serve): void {
  serve.json(contract.listImports, async (ctx, { params }) => ({ imports: await listImports(ctx, params.projectId) }))
  serve.json(contract.uploadLog, (ctx, { params, upload }) => uploadLog(ctx, params, upload))
  serve.json(contract.getImport, (ctx, { params }) => describeImport(ctx, params))
  serve.json(contract.editImport, (ctx, { params, body }) => editImport(ctx, params, body))
  serve.json(contract.applyImport, (ctx, { params, body }) => applyImport(ctx, params, body.window))
  serve.json(contract.withdrawImport, async (ctx, { params, body }) => {
    await withdrawImport(ctx, params, body.reason)
    return {}
  })
  serve.json(contract.discardImport, async (ctx, { params }) => {
    await discardImport(ctx, params)
    return {}
  })
  serve.json(contract.removeLogFile, async (ctx, { params }) => {
    await removeLogFile(ctx, params)
    return {}
  })
}
