import * as contract from '@muster/contracts/appeals'
import type { Serve } from '../../../platform/serve.ts'
import { keepAttachment } from '../attachments/attachments.service.ts'
import { acceptAppeal, declineAppeal } from './answers.service.ts'
import { describeAppeals, describeOwnAppeal, describeOwnAppeals } from './appeal-views.service.ts'
import { makeAppeal, openAppealFile, withdrawAppeal } from './appeals.service.ts'

export function bindAppealRoutes(serve: Serve): void {
  serve.json(contract.listAppeals, async (ctx, { params }) => ({
    appeals: await describeAppeals(ctx, params.projectId),
  }))
  serve.json(contract.listOwnAppeals, (ctx, { params }) => describeOwnAppeals(ctx, params.projectId))
  serve.json(contract.makeAppeal, async (ctx, { params, body, attachment }) => {
    const kept = await keepAttachment(ctx, attachment)
    const appealId = await makeAppeal(ctx, params, { text: body.text, attachment: kept })
    return describeOwnAppeal(ctx, { ...params, appealId })
  })
  serve.json(contract.withdrawAppeal, async (ctx, { params }) => {
    await withdrawAppeal(ctx, params)
    return describeOwnAppeal(ctx, params)
  })
  serve.json(contract.acceptAppeal, async (ctx, { params, body }) => ({ state: await acceptAppeal(ctx, params, body) }))
  serve.json(contract.declineAppeal, async (ctx, { params, body }) => ({
    state: await declineAppeal(ctx, params, body.answer),
  }))
  serve.file(contract.getAppealFile, (ctx, { params }) => openAppealFile(ctx, params))
}
