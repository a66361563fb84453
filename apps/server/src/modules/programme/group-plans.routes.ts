import * as contract from '@muster/contracts/group-plans'
import type { Bindings } from '../../platform/module.ts'
import { getGroupPlan, setGroupPlan } from './group-plans.service.ts'

export function bindGroupPlansRoutes({ serve }: Pick<Bindings, 'serve'>): void {
  serve.json(contract.getGroupPlan, (ctx, { params }) => getGroupPlan(ctx, params))
  serve.json(contract.setGroupPlan, async (ctx, { params, body }) => ({
    revision: await setGroupPlan(ctx, params, body),
  }))
}
