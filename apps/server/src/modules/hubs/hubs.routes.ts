import * as contract from '@muster/contracts/hubs'
import type { Serve } from '../../platform/serve.ts'
import { getOwnCode } from './codes.service.ts'
import { createHub, editHub, listHubs, removeHub } from './hubs.service.ts'
import { enterLate } from './late-entries.service.ts'
import { describeRoll, openRoll, sign } from './rolls.service.ts'

export function bindHubRoutes(serve: Serve): void {
  serve.json(contract.listHubs, (ctx, { params }) => listHubs(ctx, params.projectId))
  serve.json(contract.createHub, async (ctx, { params, body }) => ({
    hubId: await createHub(ctx, params.projectId, body),
  }))
  serve.json(contract.editHub, async (ctx, { params, body }) => {
    await editHub(ctx, params, body)
    return {}
  })
  serve.json(contract.removeHub, async (ctx, { params }) => {
    await removeHub(ctx, params)
    return {}
  })
  serve.json(contract.getOwnHubCode, async (ctx, { params }) => ({ code: await getOwnCode(ctx, params.projectId) }))
  serve.json(contract.getRoll, (ctx, { params }) => describeRoll(ctx, params))
  serve.json(contract.openRoll, (ctx, { params }) => openRoll(ctx, params))
  serve.json(contract.signAtHub, (ctx, { params, body }) => sign(ctx, params, body))
  serve.json(contract.enterLate, (ctx, { params, body }) => enterLate(ctx, params, body))
}
