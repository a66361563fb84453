import * as contract from '@muster/contracts/overrides'
import type { Serve } from '../../../platform/serve.ts'
import { confirmDecision } from '../appeals/answers.service.ts'
import { keepAttachment } from '../attachments/attachments.service.ts'
import { describeOverride, describeOverrides } from './override-views.service.ts'
import { decide, openOverrideFile, withdraw } from './overrides.service.ts'

export function bindOverrideRoutes(serve: Serve): void {
  serve.json(contract.listOverrides, async (ctx, { params, query }) => ({
    overrides: await describeOverrides(ctx, params.projectId, query.personId && [query.personId]),
  }))
  serve.json(contract.decideOverride, async (ctx, { params, body, attachment }) => {
    const kept = await keepAttachment(ctx, attachment)
    const overrideId = await decide(ctx, params, { ...body, attachment: kept })
    return describeOverride(ctx, { ...params, overrideId })
  })
  serve.json(contract.confirmOverride, async (ctx, { params }) => {
    await confirmDecision(ctx, params)
    return describeOverride(ctx, params)
  })
  serve.json(contract.withdrawOverride, async (ctx, { params, body }) => {
    await withdraw(ctx, params, body.reason)
    return describeOverride(ctx, params)
  })
  serve.file(contract.getOverrideFile, (ctx, { params }) => openOverrideFile(ctx, params))
}
