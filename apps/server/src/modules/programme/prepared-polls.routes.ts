import * as contract from '@muster/contracts/prepared-polls'
import type { Bindings } from '../../platform/module.ts'
import { getPreparedPolls, setPreparedPolls } from './prepared-polls.service.ts'

export function bindPreparedPollsRoutes({ serve }: Pick<Bindings, 'serve'>): void {
  serve.json(contract.getPreparedPolls, (ctx, { params }) => getPreparedPolls(ctx, params))
  serve.json(contract.setPreparedPolls, async (ctx, { params, body }) => ({
    revision: await setPreparedPolls(ctx, params, body),
  }))
}
